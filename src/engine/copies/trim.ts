import { CROP_MARGIN } from "./picture-print.ts";
import type { PictureWindow } from "./plane-sampler.ts";

/** What a crop takes away at each edge, as shares of the width or height before. */
export interface Trim {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Of four steps up to the margin: between two of them a coarse hash still recognises the picture. */
const STEP = CROP_MARGIN / 4;
const STEPS = [0, 1, 2, 3, 4] as const;

/** Crops that take at most the margin from each side in all. */
export const TRIMS: readonly Trim[] = axisTrims().flatMap(([left, right]) =>
  axisTrims().map(([top, bottom]) => ({ left, top, right, bottom })),
);

function axisTrims(): (readonly [number, number])[] {
  return STEPS.flatMap((low) =>
    STEPS.filter((high) => low + high <= 4).map((high) => [low * STEP, high * STEP] as const),
  );
}

/** What such a crop of this picture would show. */
export function keptWindow({ left, top, right, bottom }: Trim): PictureWindow {
  return { left, top, right: 1 - right, bottom: 1 - bottom };
}

/** Where the centre of the original lies when this picture is such a crop of it. */
export function centreWithin({ left, top, right, bottom }: Trim): PictureWindow {
  const width = 1 - left - right;
  const height = 1 - top - bottom;
  return {
    left: (CROP_MARGIN - left) / width,
    top: (CROP_MARGIN - top) / height,
    right: (1 - CROP_MARGIN - left) / width,
    bottom: (1 - CROP_MARGIN - top) / height,
  };
}

const EDGES = ["left", "top", "right", "bottom"] as const;

/** The trim near `start` with the least `cost`, one edge at a time by ever smaller steps; no edge beyond the margin. */
export function refineTrim(start: Trim, cost: (trim: Trim) => number): number {
  let best = start;
  let least = cost(start);
  for (let step = STEP / 2; step > 0.004; step /= 2) {
    for (let isBetter = true; isBetter;) {
      isBetter = false;
      for (const trim of neighbours(best, step)) {
        const found = cost(trim);
        if (found >= least) continue;
        [best, least, isBetter] = [trim, found, true];
      }
    }
  }
  return least;
}

function neighbours(trim: Trim, step: number): Trim[] {
  return EDGES.flatMap((edge) =>
    [-step, step]
      .map((by) => ({ ...trim, [edge]: trim[edge] + by }))
      .filter((moved) => moved[edge] >= 0 && moved[edge] <= CROP_MARGIN),
  );
}
