import { PLANE_SIDE } from "./luma-plane.ts";
import type { LumaPlane } from "./luma-plane.ts";

/** A part of a picture, as shares of its width and height from the top left corner. Lies inside the picture. */
export interface PictureWindow {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const WHOLE_PICTURE: PictureWindow = { left: 0, top: 0, right: 1, bottom: 1 };

/** Mean luma in each cell of a window cut into `side` columns and rows. */
export type PlaneSampler = (window: PictureWindow, side: number) => Float32Array;

const STRIDE = PLANE_SIDE + 1;

/** Cells need not fall on pixels: sums over all pixels left of and above each place give any mean in four reads. */
export function createPlaneSampler(plane: LumaPlane): PlaneSampler {
  const sums = summedArea(plane);
  return (window, side) => {
    const columns = edges(window.left, window.right, side);
    const rows = edges(window.top, window.bottom, side);
    const [x0 = 0, x1 = 0] = columns;
    const [y0 = 0, y1 = 0] = rows;
    const cellArea = (x1 - x0) * (y1 - y0);
    const means = new Float32Array(side * side);
    let above = columns.map((x) => sumAt(sums, x, y0));
    for (let row = 0; row < side; row += 1) {
      const below = columns.map((x) => sumAt(sums, x, rows[row + 1] ?? 0));
      for (let column = 0; column < side; column += 1) {
        const lower = (below[column + 1] ?? 0) - (below[column] ?? 0);
        const upper = (above[column + 1] ?? 0) - (above[column] ?? 0);
        means[row * side + column] = (lower - upper) / cellArea;
      }
      above = below;
    }
    return means;
  };
}

function summedArea(plane: LumaPlane): Float64Array {
  const sums = new Float64Array(STRIDE * STRIDE);
  for (let y = 0; y < PLANE_SIDE; y += 1) {
    let row = 0;
    for (let x = 0; x < PLANE_SIDE; x += 1) {
      row += plane[y * PLANE_SIDE + x] ?? 0;
      sums[(y + 1) * STRIDE + x + 1] = (sums[y * STRIDE + x + 1] ?? 0) + row;
    }
  }
  return sums;
}

/** Borders of the cells, in pixels of the plane. */
function edges(from: number, to: number, count: number): Float64Array {
  return Float64Array.from({ length: count + 1 }, (_, i) => (from + ((to - from) * i) / count) * PLANE_SIDE);
}

/** Bilinear between the four corners around. */
function sumAt(sums: Float64Array, x: number, y: number): number {
  const column = Math.min(PLANE_SIDE - 1, Math.floor(x));
  const row = Math.min(PLANE_SIDE - 1, Math.floor(y));
  const at = row * STRIDE + column;
  const across = x - column;
  const top = (sums[at] ?? 0) * (1 - across) + (sums[at + 1] ?? 0) * across;
  const bottom = (sums[at + STRIDE] ?? 0) * (1 - across) + (sums[at + STRIDE + 1] ?? 0) * across;
  return top * (1 - (y - row)) + bottom * (y - row);
}
