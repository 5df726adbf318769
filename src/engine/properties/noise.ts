import type { GrayImage } from "../raster/gray-image.ts";
import { lumaBlocks, quantile } from "./luma-blocks.ts";
import type { LumaBlock } from "./luma-blocks.ts";

const MOST_BLOCKS = 1500;
/** The calmest fifth of a picture shows its noise, the rest shows what is in it. */
const CALM_SHARE = 0.2;
const DARKEST = 2;
const LIGHTEST = 253;

/**
 * Standard deviation of the noise in steps of luma, by Immerkaer's mask (1996), which is blind to slopes and lines:
 * that of the calmest blocks. In a photograph, blocks of plain black or white say nothing, noise is cut off there; a
 * page is white on purpose, and what is left of it would be letters.
 */
export function measureNoise(image: GrayImage): number {
  const blocks = lumaBlocks(image, MOST_BLOCKS);
  const telling = blocks.filter((block) => clippedShare(image, block) < 0.5);
  const measured = telling.length < blocks.length / 2 ? blocks : telling;
  return quantile(
    measured.map((block) => blockNoise(image, block)),
    CALM_SHARE,
  );
}

function clippedShare({ data, width }: GrayImage, block: LumaBlock): number {
  let clipped = 0;
  for (let y = block.top; y < block.top + block.height; y += 1) {
    for (let x = block.left; x < block.left + block.width; x += 1) {
      const value = data[y * width + x] ?? 0;
      if (value <= DARKEST || value >= LIGHTEST) clipped += 1;
    }
  }
  return clipped / (block.width * block.height);
}

function blockNoise({ data, width }: GrayImage, block: LumaBlock): number {
  let sum = 0;
  let count = 0;
  for (let y = block.top + 1; y < block.top + block.height - 1; y += 1) {
    for (let x = block.left + 1; x < block.left + block.width - 1; x += 1) {
      const row = (at: number) => (data[at - 1] ?? 0) - 2 * (data[at] ?? 0) + (data[at + 1] ?? 0);
      const at = y * width + x;
      sum += Math.abs(row(at - width) - 2 * row(at) + row(at + width));
      count += 1;
    }
  }
  return count === 0 ? 0 : (Math.sqrt(Math.PI / 2) * sum) / (6 * count);
}
