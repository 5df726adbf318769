import { findGutter } from "./gutters.ts";
import { medianHeight, middleOf, rowsOf } from "./placed-line.ts";
import type { PlacedLine } from "./placed-line.ts";

/** A gap between rows, in line heights, that ends a block. */
const BLOCK_GAP = 0.9;

/** Where a line starts: columns and the pieces of a row follow each other the same way. */
export type LineStart = "left" | "right";

/**
 * Blocks in reading order, each a list of rows, each a list of the lines side by side: the page cut, again and again,
 * along the gutter between two columns, at the lines that end it, and along the gaps between rows.
 */
export function readingOrder<T>(lines: readonly PlacedLine<T>[], start: LineStart = "left"): PlacedLine<T>[][][] {
  if (lines.length === 0) return [];
  const height = medianHeight(lines);
  const parts = cutAtGutter(lines, { height, start }) ?? cutAtGap(lines, height);
  if (parts !== undefined) return parts.flatMap((part) => readingOrder(part, start));
  const rows = rowsOf(lines);
  return [start === "left" ? rows : rows.map((row) => row.reverse())];
}

interface CutOptions {
  readonly height: number;
  readonly start: LineStart;
}

function cutAtGutter<T>(lines: readonly PlacedLine<T>[], { height, start }: CutOptions): PlacedLine<T>[][] | undefined {
  const gutter = findGutter(lines, height);
  if (gutter === undefined) return undefined;
  const above = lines.filter((line) => middleOf(line) <= gutter.from);
  const below = lines.filter((line) => middleOf(line) >= gutter.to);
  const beside = lines.filter((line) => middleOf(line) > gutter.from && middleOf(line) < gutter.to);
  if (above.length > 0 || below.length > 0) return [above, beside, below].filter((part) => part.length > 0);
  const isLeft = (line: PlacedLine<T>) => line.u0 + line.u1 < 2 * gutter.u;
  const [left, right] = [lines.filter(isLeft), lines.filter((line) => !isLeft(line))];
  return start === "left" ? [left, right] : [right, left];
}

/** Cuts at the widest gap between rows only, so that a heading comes off before its columns are looked at. */
function cutAtGap<T>(lines: readonly PlacedLine<T>[], height: number): PlacedLine<T>[][] | undefined {
  const sorted = [...lines].sort((a, b) => a.v0 - b.v0);
  let best: { gap: number; at: number } | undefined;
  let reach = -Infinity;
  for (const [index, line] of sorted.entries()) {
    const gap = line.v0 - reach;
    if (index > 0 && gap > BLOCK_GAP * height && gap > (best?.gap ?? 0)) best = { gap, at: index };
    reach = Math.max(reach, line.v1);
  }
  return best === undefined ? undefined : [sorted.slice(0, best.at), sorted.slice(best.at)];
}
