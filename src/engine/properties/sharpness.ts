import type { GrayImage } from "../raster/gray-image.ts";
import { lumaBlocks } from "./luma-blocks.ts";
import type { LumaBlock } from "./luma-blocks.ts";

const SHARPEST_SHARE = 0.1;
/** Added to the variance of luma: in a block of one tone, noise is no sharpness. */
const LEAST_CONTRAST = 100;

/**
 * Variance of the Laplacian (Pech-Pacheco 2000) over the variance of luma, so that pale is not blurred: the mean over
 * the sharpest tenth of the blocks, as a portrait before a blurred background is sharp, and so is a page of few words.
 */
export function measureSharpness(image: GrayImage): number {
  const values = lumaBlocks(image).map((block) => blockSharpness(image, block));
  values.sort((a, b) => b - a);
  const sharpest = values.slice(0, Math.max(1, Math.round(values.length * SHARPEST_SHARE)));
  return sharpest.reduce((sum, value) => sum + value, 0) / sharpest.length;
}

function blockSharpness({ data, width }: GrayImage, block: LumaBlock): number {
  const laplacian = createVariance();
  const luma = createVariance();
  for (let y = block.top + 1; y < block.top + block.height - 1; y += 1) {
    for (let x = block.left + 1; x < block.left + block.width - 1; x += 1) {
      const at = y * width + x;
      const value = data[at] ?? 0;
      const around = (data[at - 1] ?? 0) + (data[at + 1] ?? 0) + (data[at - width] ?? 0) + (data[at + width] ?? 0);
      laplacian.add(around - 4 * value);
      luma.add(value);
    }
  }
  return laplacian.variance() / (luma.variance() + LEAST_CONTRAST);
}

function createVariance() {
  let sum = 0;
  let squares = 0;
  let count = 0;
  return {
    add(value: number) {
      sum += value;
      squares += value * value;
      count += 1;
    },
    variance: () => (count === 0 ? 0 : squares / count - (sum / count) ** 2),
  };
}
