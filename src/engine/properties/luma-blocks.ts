import type { GrayImage } from "../raster/gray-image.ts";

/** Side of the squares that a picture is measured in: a multiple of the eight pixels of a JPEG square. */
const BLOCK_PX = 32;

/** A square of `BLOCK_PX`, or what there is of it in a smaller picture. */
export interface LumaBlock {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Whole squares side by side; of a picture with more than `most` of them every second, third ... */
export function lumaBlocks({ width, height }: GrayImage, most = Infinity): LumaBlock[] {
  const columns = Math.max(1, Math.floor(width / BLOCK_PX));
  const rows = Math.max(1, Math.floor(height / BLOCK_PX));
  const step = Math.max(1, Math.ceil((columns * rows) / most));
  const side = { width: Math.min(width, BLOCK_PX), height: Math.min(height, BLOCK_PX) };
  const blocks: LumaBlock[] = [];
  for (let index = 0; index < columns * rows; index += step) {
    blocks.push({ left: (index % columns) * BLOCK_PX, top: Math.floor(index / columns) * BLOCK_PX, ...side });
  }
  return blocks;
}

/** What is found at this share of the sorted values, 0 without any. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
