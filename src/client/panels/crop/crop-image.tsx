import { useEffect, useRef, useState } from "react";
import type { Bounds } from "#core/geometry/bounds.ts";
import { useActions } from "../../commands/actions.ts";
import type { ImageId } from "../../state/image-item.ts";
import { classNames } from "../../ui/class-names.ts";
import styles from "./crop-image.module.css";

interface CropImageProps {
  readonly imageId: ImageId;
  /** In image pixels, inside the image. */
  readonly bounds: Bounds;
  readonly maxSidePx: number;
  /** Accessible name; without one the picture is decoration beside the text it shows. */
  readonly label?: string | undefined;
  readonly className?: string | undefined;
}

/** Rows that only fly past while scrolling ask for no picture. */
const DELAY_MS = 50;

/** A piece of the image. Stays empty when its picture cannot be had. */
export function CropImage({ imageId, bounds, maxSidePx, label, className }: CropImageProps) {
  const { cropImage } = useActions();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isDrawn, setDrawn] = useState(false);
  const { minX, minY, maxX, maxY } = bounds;
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      const request = { imageId, bounds: { minX, minY, maxX, maxY }, maxSidePx };
      void cropImage(request).then((bitmap) => {
        if (bitmap === undefined) return;
        if (isCurrent) setDrawn(draw(canvas.current, bitmap));
        bitmap.close();
      });
    }, DELAY_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
      setDrawn(false);
    };
  }, [cropImage, imageId, minX, minY, maxX, maxY, maxSidePx]);
  const name = label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label };
  return (
    <canvas
      {...name}
      ref={canvas}
      width={1}
      height={1}
      className={classNames(styles["crop"], isDrawn && styles["drawn"], className)}
    />
  );
}

function draw(canvas: HTMLCanvasElement | null, bitmap: ImageBitmap): boolean {
  if (canvas === null) return false;
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext("2d")?.drawImage(bitmap, 0, 0);
  return true;
}
