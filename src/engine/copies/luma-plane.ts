import sharp from "sharp";
import { grayFromRgb } from "../raster/gray-image.ts";
import type { RgbImage } from "../raster/gray-image.ts";

/** Pixels on each side of a plane. */
export const PLANE_SIDE = 128;

/** Luma of a whole picture squeezed into a square of {@link PLANE_SIDE}: one byte a pixel, rows from the top. */
export type LumaPlane = Uint8Array;

export async function lumaPlane({ width, height, data }: RgbImage): Promise<LumaPlane> {
  const squeezed = await sharp(data, { raw: { width, height, channels: 3 } })
    .resize(PLANE_SIDE, PLANE_SIDE, { fit: "fill" })
    .raw()
    .toBuffer();
  return grayFromRgb({ width: PLANE_SIDE, height: PLANE_SIDE, data: squeezed }).data;
}
