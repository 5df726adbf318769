import { grayFromRgb } from "../raster/gray-image.ts";
import type { RgbImage } from "../raster/gray-image.ts";

const PIXELS_LOOKED_AT = 1 << 16;
/** Neighbouring luma values that count as one ground. */
const GROUND_WIDTH = 16;
const LEAST_GROUND_SHARE = 0.6;

/** Whether most of the picture is ground of one brightness, as pages, screens and drawings have it. */
export function isPage(image: RgbImage): boolean {
  const { data } = grayFromRgb(image);
  const step = Math.max(1, Math.floor(data.length / PIXELS_LOOKED_AT));
  const counts = new Uint32Array(256 + GROUND_WIDTH);
  let count = 0;
  for (let i = 0; i < data.length; i += step, count += 1) {
    const luma = data[i] ?? 0;
    for (let at = luma; at < luma + GROUND_WIDTH; at += 1) counts[at] = (counts[at] ?? 0) + 1;
  }
  return Math.max(...counts) >= LEAST_GROUND_SHARE * count;
}
