import type { Network } from "../network/inference.ts";
import { colorPlanes } from "../raster/color-planes.ts";
import type { FaceCrop } from "./face-crop.ts";
import { POINTS_INPUT_PX } from "./face-points-network.ts";

const CROP_SCALING = { mean: [122.782, 117.001, 104.298], divisor: [255, 255, 255] } as const;

/** What one of the networks over cut-out faces says. */
export async function runOnCrop(network: Network, pixels: Uint8Array): Promise<Float32Array> {
  const shape = [1, 3, POINTS_INPUT_PX, POINTS_INPUT_PX];
  const [values] = (await network.run(colorPlanes(pixels, CROP_SCALING), shape)).values();
  return values ?? new Float32Array();
}

export interface FacePoints {
  /** The 68 points as `[x, y, ...]`, in pixels of the picture. */
  readonly points: readonly number[];
  /** How far the points of the mirrored cut-out lie from those, on average, in sides of the cut-out. */
  readonly disagreement: number;
}

/**
 * The points of a face, found in the cut-out and once more in its mirror image. The network always gives some face; in a
 * true and upright one it gives the same one twice.
 */
export async function findFacePoints(network: Network, crop: FaceCrop): Promise<FacePoints> {
  const seen = await runOnCrop(network, crop.pixels);
  const mirrored = mirrorPoints(await runOnCrop(network, mirrorCrop(crop.pixels)));
  const origin = [crop.left, crop.top];
  return {
    points: Array.from(seen, (value, i) => value * crop.side + (origin[i % 2] ?? 0)),
    disagreement: distance(seen, mirrored),
  };
}

export function mirrorCrop(pixels: Uint8Array): Uint8Array {
  const result = new Uint8Array(pixels.length);
  const rowBytes = 3 * POINTS_INPUT_PX;
  for (let row = 0; row < pixels.length; row += rowBytes) {
    for (let at = 0; at < rowBytes; at += 3) {
      const to = row + rowBytes - 3 - at;
      result[to] = pixels[row + at] ?? 0;
      result[to + 1] = pixels[row + at + 1] ?? 0;
      result[to + 2] = pixels[row + at + 2] ?? 0;
    }
  }
  return result;
}

/** For each run of points that are one another's mirror images, the sum of both numbers of a pair. */
const MIRROR_SUMS: readonly (readonly [first: number, last: number, sum: number])[] = [
  [0, 16, 16],
  [17, 26, 43],
  [31, 35, 66],
  [36, 39, 81],
  [42, 45, 81],
  [40, 41, 87],
  [46, 47, 87],
  [48, 54, 102],
  [55, 59, 114],
  [60, 64, 124],
  [65, 67, 132],
];

function mirrorPartner(point: number): number {
  const run = MIRROR_SUMS.find(([first, last]) => point >= first && point <= last);
  return run === undefined ? point : run[2] - point;
}

/** Points in shares of the mirrored cut-out's side as they lie, and are numbered, in the cut-out itself. */
export function mirrorPoints(points: Float32Array): Float32Array {
  return points.map((_, i) => {
    const value = points[2 * mirrorPartner(i >> 1) + (i % 2)] ?? 0;
    return i % 2 === 0 ? 1 - value : value;
  });
}

/** The jaw is a guess under hair and beards. */
const FIRST_POINT = 17;

/** Root of the mean square. */
function distance(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 2 * FIRST_POINT; i < a.length; i += 1) sum += ((a[i] ?? 0) - (b[i] ?? 0)) ** 2;
  return Math.sqrt(sum / Math.max(1, a.length / 2 - FIRST_POINT));
}
