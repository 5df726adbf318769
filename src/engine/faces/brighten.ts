import { measureExposure } from "../properties/exposure.ts";
import { grayFromRgb } from "../raster/gray-image.ts";
import type { RgbImage } from "../raster/gray-image.ts";

/** Pictures whose light parts are lighter are bright enough. */
const LEAST_LIGHT = 128;
const LIGHT = 235;
/** Beyond, noise is all there is. */
const MOST_GAIN = 5;

/** A dark picture as a longer exposure shows it, any other as it is: the networks know daylight. */
export function brightened(image: RgbImage): RgbImage {
  const { light } = measureExposure(grayFromRgb(image));
  if (light >= LEAST_LIGHT) return image;
  const gain = Math.min(MOST_GAIN, LIGHT / Math.max(1, light));
  const table = Uint8ClampedArray.from({ length: 256 }, (_, value) => value * gain);
  return { ...image, data: image.data.map((value) => table[value] ?? 0) };
}
