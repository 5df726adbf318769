import { GUTTER, MIN_COLUMN_LINES, standApart } from "./columns.ts";
import { joinedPieces, middleOf, mostOf, rowsOf } from "./placed-line.ts";
import type { Placed } from "./placed-line.ts";

/** A free strip between two columns, and the lines that end it above and below. */
export interface Gutter {
  readonly u: number;
  /** Where lines across the strip leave it free; infinite where none does. */
  readonly from: number;
  readonly to: number;
}

/** A line that reaches no further into the other column has merely been boxed too long. */
const POKE = 0.4;
/** Gutters nearer to each other than this, in line heights, are the same one. */
const SAME_GUTTER = 2;
/** A heading is this many times higher than the lines. */
const LARGE = 1.5;
/** The detector's boxes stand out over their letters by this share of their height. */
const BOX_MARGIN = 0.17;
/** Gutters nearly as tall as the tallest are of the same set of columns. */
const SAME_SET = 0.85;

/**
 * The gutter to cut at next: the tallest between two columns. Among gutters of nearly that height the one that a line
 * crosses, since a heading over several columns has to come off before they are parted.
 */
export function findGutter(lines: readonly Placed[], height: number): Gutter | undefined {
  const inked = joinedHeadings(lines.map(withoutMargin), height).sort((a, b) => middleOf(a) - middleOf(b));
  const segments = candidatePlaces(inked, height).flatMap((u) => segmentsAt(inked, u, height));
  const tallest: Segment[] = [];
  for (const segment of segments.sort((a, b) => b.reach - a.reach || b.free - a.free)) {
    const [first] = tallest;
    if (first !== undefined && segment.reach < SAME_SET * first.reach) break;
    const isSame = tallest.some(({ gutter }) => Math.abs(gutter.u - segment.gutter.u) < SAME_GUTTER * height);
    if (!isSame && standApart(segment.left, segment.right)) tallest.push(segment);
  }
  const crossed = tallest.filter(({ gutter }) => Number.isFinite(gutter.from) || Number.isFinite(gutter.to));
  const [best] = (crossed.length > 0 ? crossed : tallest).sort((a, b) => b.free - a.free);
  return best?.gutter;
}

function withoutMargin(line: Placed): Placed {
  const margin = Math.min(BOX_MARGIN * (line.v1 - line.v0), (line.u1 - line.u0) / 4);
  return { u0: line.u0 + margin, u1: line.u1 - margin, v0: line.v0, v1: line.v1 };
}

/** Words of large type stand as far apart as columns of small type: their rows are put together first. */
function joinedHeadings(lines: readonly Placed[], height: number): Placed[] {
  const isLarge = (line: Placed) => line.v1 - line.v0 >= LARGE * height;
  const joined = rowsOf(lines.filter(isLarge)).flatMap((row) => joinedPieces(row, 1));
  return [...lines.filter((line) => !isLarge(line)), ...joined];
}

/** The middle of every gap from the end of a line to the next start of one to its right. */
function candidatePlaces(lines: readonly Placed[], height: number): number[] {
  const starts = lines.map(({ u0 }) => u0).sort((a, b) => a - b);
  const places = new Map<number, number>();
  for (const { u1 } of lines) {
    const next = starts.find((start) => start >= u1 + GUTTER * height);
    if (next !== undefined) places.set(Math.round(((u1 + next) / height) * 2), (u1 + next) / 2);
  }
  return [...places.values()];
}

interface Segment {
  readonly gutter: Gutter;
  /** How far down both columns go side by side. */
  readonly reach: number;
  /** Width that next to no line of the two columns enters. */
  readonly free: number;
  readonly left: readonly Placed[];
  readonly right: readonly Placed[];
}

/** The strip around `u`, in the pieces that lines across it leave. The lines come sorted from the top. */
function segmentsAt(sorted: readonly Placed[], u: number, height: number): Segment[] {
  const found: Segment[] = [];
  let above: Placed | undefined;
  let left: Placed[] = [];
  let right: Placed[] = [];
  const endAt = (below?: Placed) => {
    const strip = stripBetween(left, right);
    const ends = [above, below].filter((line) => line !== undefined);
    if (strip.end - strip.start >= GUTTER * height && ends.every((line) => closes(line, strip, height))) {
      const from = above === undefined ? -Infinity : middleOf(above);
      const to = below === undefined ? Infinity : middleOf(below);
      const free = strip.end - strip.start;
      found.push({ gutter: { u, from, to }, reach: commonReach(left, right), free, left, right });
    }
    [above, left, right] = [below, [], []];
  };
  for (const line of sorted) {
    if (Math.min(u - line.u0, line.u1 - u) > POKE * height) endAt(line);
    else if (line.u0 + line.u1 < 2 * u) left.push(line);
    else right.push(line);
  }
  endAt();
  return found;
}

interface Strip {
  readonly start: number;
  readonly end: number;
}

/** Between the two sides, but for a tenth of the lines; none beside fewer lines than make a column. */
function stripBetween(left: readonly Placed[], right: readonly Placed[]): Strip {
  if (left.length < MIN_COLUMN_LINES || right.length < MIN_COLUMN_LINES) return { start: 0, end: 0 };
  return { start: -mostOf(left.map(({ u1 }) => -u1)), end: mostOf(right.map(({ u0 }) => u0)) };
}

/** It stands over both columns or between them; the longest lines of one ragged column do not. */
function closes(line: Placed, { start, end }: Strip, height: number): boolean {
  const middle = (line.u0 + line.u1) / 2;
  if (middle > start && middle < end) return true;
  return line.u0 < start - POKE * height && line.u1 > end + POKE * height;
}

function commonReach(left: readonly Placed[], right: readonly Placed[]): number {
  const top = Math.max(...[left, right].map((side) => Math.min(...side.map(({ v0 }) => v0))));
  const bottom = Math.min(...[left, right].map((side) => Math.max(...side.map(({ v1 }) => v1))));
  return bottom - top;
}
