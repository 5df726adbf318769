import { useEffect, useRef, useState } from "react";
import { useActions } from "../../commands/actions.ts";
import type { ImageId } from "../../state/image-item.ts";
import { classNames } from "../../ui/class-names.ts";
import { cropCacheOf } from "./crop-cache.ts";
import type { UprightCrop } from "./upright-crop.ts";
import styles from "./word-picture.module.css";

interface WordPictureProps {
  readonly imageId: ImageId;
  readonly crop: UprightCrop;
  /** In CSS pixels. */
  readonly heightPx: number;
  readonly maxWidthPx: number;
  /** Stands there when the picture cannot be had. */
  readonly missing: string;
}

const MOST_DENSITY = 2;

/** What the image shows of a word, turned upright: decoration beside its text. */
export function WordPicture({ imageId, crop, heightPx, maxWidthPx, missing }: WordPictureProps) {
  const { cropImage } = useActions();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [state, setState] = useState<"waiting" | "drawn" | "missing">("waiting");
  useEffect(() => {
    const density = Math.min(MOST_DENSITY, window.devicePixelRatio);
    const maxSidePx = Math.ceil(Math.max(heightPx, Math.min(maxWidthPx, crop.aspect * heightPx)) * density);
    const request = { imageId, bounds: crop.bounds, maxSidePx };
    return cropCacheOf(cropImage).want(request, (bitmap) => {
      if (bitmap !== undefined && canvas.current !== null) drawUpright(canvas.current, bitmap, crop);
      setState(bitmap === undefined ? "missing" : "drawn");
    });
  }, [cropImage, imageId, crop, heightPx, maxWidthPx]);
  if (state === "missing") return <span className={styles["missing"]}>{missing}</span>;
  const width = Math.min(maxWidthPx, crop.aspect * heightPx);
  return (
    <canvas
      ref={canvas}
      aria-hidden="true"
      width={1}
      height={1}
      className={classNames(styles["picture"], state === "drawn" && styles["drawn"])}
      style={{ width, height: Math.min(heightPx, width / crop.aspect) }}
    />
  );
}

function drawUpright(canvas: HTMLCanvasElement, bitmap: ImageBitmap, { turn }: UprightCrop): void {
  const isLying = turn === 90 || turn === 270;
  canvas.width = isLying ? bitmap.height : bitmap.width;
  canvas.height = isLying ? bitmap.width : bitmap.height;
  const context = canvas.getContext("2d");
  context?.translate(canvas.width / 2, canvas.height / 2);
  context?.rotate((-turn * Math.PI) / 180);
  context?.drawImage(bitmap, -bitmap.width / 2, -bitmap.height / 2);
}
