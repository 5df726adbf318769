import { boxAtAngle } from "../detector/minimum-box.ts";
import type { TextBox } from "../detector/text-boxes.ts";
import { cornersOfBox, normalizeAngle } from "../raster/oriented-box.ts";

/** Below this ratio of sides a box does not tell by itself which way its text runs. */
const TELLING_RATIO = 1.6;
/** From this ratio on its slope is exact. */
const LONG_RATIO = 5;
const MOST_LEAN = (10 * Math.PI) / 180;

/**
 * The direction most text of the page runs in, in (-pi/4, 3pi/4]: radians clockwise, up to a half turn, which shapes
 * cannot tell. Long lines count more.
 */
export function dominantAngle(boxes: readonly TextBox[]): number {
  const telling = boxes.filter((box) => box.width >= TELLING_RATIO * box.height);
  const weighted = telling.length > 0 ? telling : boxes;
  let level = 0;
  let upright = 0;
  for (const box of weighted) {
    if (isLevel(box.angle)) level += box.width;
    else upright += box.width;
  }
  const group = weighted.filter((box) => isLevel(box.angle) === level >= upright);
  return weightedMedian(group.map((box) => [fold(box.angle), box.width] as const)) ?? 0;
}

/**
 * Single letters, often taller than wide, take the page's direction; short words, which lean on their tall letters, that
 * of the long line next to them.
 */
export function boxesInDirection(boxes: readonly TextBox[], angle: number): TextBox[] {
  const long = boxes.filter((box) => box.width >= LONG_RATIO * box.height);
  return boxes.map((box) => {
    if (box.width >= TELLING_RATIO * box.height) {
      const slope = box.width >= LONG_RATIO * box.height ? box.angle : slopeBeside(box, long);
      return { ...box, angle: nearestHalfTurn(slope, angle) };
    }
    return { ...boxAtAngle(cornersOfBox(box), nearestQuarterTurn(box.angle, angle)), score: box.score };
  });
}

/** The slope of the nearest long line, if the box leans only a little away from it. */
function slopeBeside(box: TextBox, long: readonly TextBox[]): number {
  let nearest: { readonly angle: number; readonly distance: number } | undefined;
  for (const { angle, centerX, centerY } of long) {
    if (Math.abs(Math.cos(box.angle - angle)) < Math.cos(MOST_LEAN)) continue;
    const distance = Math.hypot(centerX - box.centerX, centerY - box.centerY);
    if (nearest === undefined || distance < nearest.distance) nearest = { angle, distance };
  }
  return nearest?.angle ?? box.angle;
}

function isLevel(angle: number): boolean {
  return Math.abs(Math.cos(angle)) >= Math.SQRT1_2;
}

/** Into (-pi/4, 3pi/4], so that lines about level and about upright are each one cluster. */
function fold(angle: number): number {
  const turned = normalizeAngle(angle);
  if (turned <= -Math.PI / 4) return turned + Math.PI;
  return turned > (3 * Math.PI) / 4 ? turned - Math.PI : turned;
}

/** The same line read the way that is closer to the page's. */
function nearestHalfTurn(angle: number, to: number): number {
  return Math.cos(angle - to) >= -1e-9 ? normalizeAngle(angle) : normalizeAngle(angle + Math.PI);
}

/** The side of the box that runs closest to the page's direction. */
function nearestQuarterTurn(angle: number, to: number): number {
  const quarters = Math.round((to - angle) / (Math.PI / 2));
  return normalizeAngle(angle + (quarters * Math.PI) / 2);
}

function weightedMedian(pairs: readonly (readonly [value: number, weight: number])[]): number | undefined {
  const sorted = [...pairs].sort((a, b) => a[0] - b[0]);
  const half = sorted.reduce((sum, [, weight]) => sum + weight, 0) / 2;
  let seen = 0;
  for (const [value, weight] of sorted) {
    seen += weight;
    if (seen >= half) return value;
  }
  return undefined;
}
