import type { GrayImage } from "../raster/gray-image.ts";
import { lumaBlocks } from "./luma-blocks.ts";
import type { LumaBlock } from "./luma-blocks.ts";

const SHARPEST_SHARE = 0.1;
const LEAST_CONTRAST = Number(process.env.LC??100);

/**
 * Mean variance of the Laplacian (Pech-Pacheco 2000) over the sharpest tenth of the blocks: a portrait before a blurred
 * background is sharp, and so is a page with few words. Squared steps of luma.
 */
export function measureSharpness(image: GrayImage): number {
  const variances = lumaBlocks(image).map((block) => laplacianVariance(image, block));
  variances.sort((a, b) => b - a);
  const sharpest = variances.slice(0, Math.max(1, Math.round(variances.length * SHARPEST_SHARE)));
  return sharpest.reduce((sum, variance) => sum + variance, 0) / sharpest.length;
}

function laplacianVariance({ data, width }: GrayImage, block: LumaBlock): number {
  let sum = 0;
  let squares = 0;
  let lumas = 0;
  let lumaSquares = 0;
  let count = 0;
  for (let y = block.top + 1; y < block.top + block.height - 1; y += 1) {
    for (let x = block.left + 1; x < block.left + block.width - 1; x += 1) {
      const at = y * width + x;
      const around = (data[at - 1] ?? 0) + (data[at + 1] ?? 0) + (data[at - width] ?? 0) + (data[at + width] ?? 0);
      const value = around - 4 * (data[at] ?? 0);
      sum += value;
      squares += value * value;
      const luma = data[at] ?? 0;
      lumas += luma;
      lumaSquares += luma * luma;
      count += 1;
    }
  }
  if (count === 0) return 0;
  const contrast = lumaSquares / count - (lumas / count) ** 2;
  return (squares / count - (sum / count) ** 2) / (contrast + LEAST_CONTRAST);
}
