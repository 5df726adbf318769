import type { Word } from "#core/document/text-records.ts";
import type { Size } from "#core/geometry/point.ts";
import { polygonBounds } from "#core/geometry/polygon.ts";
import type { ImageId } from "../../state/image-item.ts";
import { cropBounds } from "./crop-bounds.ts";
import { CropImage } from "./crop-image.tsx";

/** Enough for a long word at two device pixels a pixel. */
const CROP_SIDE_PX = 240;

interface WordCropProps {
  readonly imageId: ImageId;
  readonly imageSize: Size;
  readonly word: Word;
}

/** A word as the image shows it, beside its text; nothing where the answer gives it no place in the image. */
export function WordCrop({ imageId, imageSize, word }: WordCropProps) {
  const whole = word.polygon === undefined ? undefined : polygonBounds(word.polygon);
  const bounds = whole === undefined ? undefined : cropBounds(whole, imageSize);
  return bounds === undefined ? null : <CropImage imageId={imageId} bounds={bounds} maxSidePx={CROP_SIDE_PX} />;
}
