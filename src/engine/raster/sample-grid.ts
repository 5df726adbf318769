import type { GrayImage } from "./gray-image.ts";
import type { GrayPyramid } from "./gray-pyramid.ts";

/** Affine map `[a, b, c, d, e, f]` from the pixels of a cut-out to those of the picture, both measured at pixel edges. */
export type ToImage = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export interface SampleGrid {
  /** Turns, leans a little, and scales alike in both directions. */
  readonly toImage: ToImage;
  readonly width: number;
  readonly height: number;
}

/** Reads the picture at every pixel of the grid. What lies outside goes on from the picture's border. */
export function sampleGrid(pyramid: GrayPyramid, grid: SampleGrid): GrayImage {
  const [a, b, c, d, e, f] = grid.toImage;
  const step = Math.hypot(a, b);
  const { image, scale } = pyramid.levelFor(step);
  const offsets = subPixels(step / scale);
  const share = 1 / offsets.length;
  const data = new Uint8Array(grid.width * grid.height);
  for (let y = 0, i = 0; y < grid.height; y += 1) {
    for (let x = 0; x < grid.width; x += 1, i += 1) {
      let sum = 0;
      for (const [ox, oy] of offsets) {
        const sx = x + ox;
        const sy = y + oy;
        sum += sampleBilinear(image, (a * sx + c * sy + e) / scale - 0.5, (b * sx + d * sy + f) / scale - 0.5);
      }
      data[i] = Math.round(sum * share);
    }
  }
  return { width: grid.width, height: grid.height, data };
}

/** A step over more than one pixel of the level reads four points of it. */
function subPixels(step: number): readonly (readonly [number, number])[] {
  if (step <= 1.1) return [[0.5, 0.5]];
  return [
    [0.25, 0.25],
    [0.75, 0.25],
    [0.25, 0.75],
    [0.75, 0.75],
  ];
}

function sampleBilinear(image: GrayImage, x: number, y: number): number {
  const cx = Math.min(Math.max(x, 0), image.width - 1);
  const cy = Math.min(Math.max(y, 0), image.height - 1);
  const x0 = Math.floor(cx);
  const y0 = Math.floor(cy);
  const right = x0 + 1 < image.width ? 1 : 0;
  const below = y0 + 1 < image.height ? image.width : 0;
  const at = y0 * image.width + x0;
  const { data } = image;
  const top = (data[at] ?? 0) + ((data[at + right] ?? 0) - (data[at] ?? 0)) * (cx - x0);
  const bottom = (data[at + below] ?? 0) + ((data[at + below + right] ?? 0) - (data[at + below] ?? 0)) * (cx - x0);
  return top + (bottom - top) * (cy - y0);
}
