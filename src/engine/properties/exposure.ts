import type { GrayImage } from "../raster/gray-image.ts";

/** Luma 0..255, shares 0..1. */
export interface Exposure {
  readonly mean: number;
  /** Luma that one pixel in a hundred is darker than, and one in a hundred lighter. */
  readonly dark: number;
  readonly light: number;
  /** Pixels cut off at white. */
  readonly whiteShare: number;
  /** Pixels neither near black nor near white, without those of the commonest tones: nearly none in drawings and pages. */
  readonly manyTonesShare: number;
}

const WHITE = 251;
const MIDDLE = { from: 41, to: 214 } as const;
const COMMON_TONES = 8;

export function measureExposure({ data }: GrayImage): Exposure {
  const counts = new Uint32Array(256);
  let sum = 0;
  for (const value of data) {
    counts[value] = (counts[value] ?? 0) + 1;
    sum += value;
  }
  const total = Math.max(1, data.length);
  const share = (from: number, to: number) => counts.subarray(from, to + 1).reduce((a, b) => a + b, 0) / total;
  return {
    mean: sum / total,
    dark: lumaAt(counts, 0.01 * total),
    light: lumaAt(counts, 0.99 * total),
    whiteShare: share(WHITE, 255),
    manyTonesShare: manyTones(counts) / total,
  };
}

function manyTones(counts: Uint32Array): number {
  const ascending = counts.slice(MIDDLE.from, MIDDLE.to + 1).sort();
  return ascending.subarray(0, -COMMON_TONES).reduce((a, b) => a + b, 0);
}

function lumaAt(counts: Uint32Array, rank: number): number {
  let seen = 0;
  for (const [value, count] of counts.entries()) {
    seen += count;
    if (seen > rank) return value;
  }
  return 255;
}
