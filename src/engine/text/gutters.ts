import { boundsOf, medianHeight, middleOf, mostOf, rowsOf } from "./placed-line.ts";
import type { Placed } from "./placed-line.ts";

/** A free strip between two columns, and the lines that end it above and below. */
export interface Gutter {
  readonly u: number;
  /** Where lines across the strip leave it free; infinite where none does. */
  readonly from: number;
  readonly to: number;
}

/** Least width of a free strip between columns, in line heights as the detector boxes them. */
const GUTTER = 0.25;
/** A line that reaches no further into the other column has merely been boxed too long. */
const POKE = 0.4;
/** Gutters nearer to each other than this, in line heights, are the same one. */
const SAME_GUTTER = 2;
/** A heading is this many times higher than the lines. */
const LARGE = 1.5;
/** The detector's boxes stand out over their letters by this share of their height. */
const BOX_MARGIN = 0.17;
/** Columns are made of lines, a table of cells: lines are at least this many times longer than high. */
const LINE_LENGTH = 7;
const MIN_COLUMN_LINES = 3;
/** A row of running text fills this share of its column. */
const FULL_ROW = 0.6;
/** Of a strip between cells this share of the lines may cross it. */
const CROSSING = 0.1;
/** Beside a full column stands something else when fewer than this share of it keeps to the column's rows. */
const SHARED_ROWS = 0.3;
const FULL_COLUMN_LINES = 6;
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
  const rows = rowsOf(lines.filter(isLarge));
  const joined = rows.flatMap((row) => {
    const pieces: Placed[] = [];
    for (const line of row) {
      const before = pieces.at(-1);
      if (before !== undefined && line.u0 - before.u1 < line.v1 - line.v0)
        pieces[pieces.length - 1] = boundsOf([before, line]);
      else pieces.push(line);
    }
    return pieces;
  });
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

/** Two columns of text, or one with a figure or notes beside it; not the cells of a table, which share their rows. */
function standApart(left: readonly Placed[], right: readonly Placed[]): boolean {
  const [isLeft, isRight] = [isColumn(lastColumn(left)), isColumn(lastColumn(mirrored(right)))];
  if (isLeft && isRight) return true;
  if (!isLeft && !isRight) return false;
  const [column, other] = isLeft ? [left, right] : [right, left];
  if (column.length < FULL_COLUMN_LINES) return false;
  return other.filter((line) => column.some((row) => isLevelWith(row, line))).length < SHARED_ROWS * other.length;
}

function mirrored(lines: readonly Placed[]): Placed[] {
  return lines.map(({ u0, u1, v0, v1 }) => ({ u0: -u1, u1: -u0, v0, v1 }));
}

/** What stands right of the last strip that nearly all lines leave free: of a table's rows the last cells. */
function lastColumn(lines: readonly Placed[]): readonly Placed[] {
  const free = GUTTER * medianHeight(lines);
  const starts = lines.map(({ u0 }) => u0).sort((a, b) => b - a);
  for (const start of starts.slice(MIN_COLUMN_LINES - 1)) {
    const after = lines.filter(({ u0 }) => u0 >= start);
    const crossing = lines.filter(({ u0, u1 }) => u0 < start && u1 > start - free).length;
    const before = lines.length - after.length - crossing;
    if (before >= Math.max(MIN_COLUMN_LINES, after.length / 2) && crossing <= CROSSING * after.length) return after;
  }
  return lines;
}

function isLevelWith(a: Placed, b: Placed): boolean {
  return Math.abs(middleOf(a) - middleOf(b)) < 0.2 * Math.min(a.v1 - a.v0, b.v1 - b.v0);
}

/** Half of the rows, put together from their pieces, are lines of text. */
function isColumn(lines: readonly Placed[]): boolean {
  const rows = rowsOf(lines);
  if (rows.length < MIN_COLUMN_LINES) return false;
  const long = rows.filter((row) => {
    const inked = row.reduce((sum, { u0, u1 }) => sum + u1 - u0, 0);
    const length = Math.max(...row.map(({ u1 }) => u1)) - Math.min(...row.map(({ u0 }) => u0));
    const tall = Math.max(...row.map(({ v0, v1 }) => v1 - v0));
    return length >= LINE_LENGTH * tall && inked >= FULL_ROW * length;
  });
  return long.length * 2 >= rows.length;
}
