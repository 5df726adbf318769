/** A line in the level frame of its page: `u` grows in reading direction, `v` from line to line, in pixels. */
export interface PlacedLine<T> {
  readonly u0: number;
  readonly u1: number;
  readonly v0: number;
  readonly v1: number;
  readonly line: T;
}

/** A gap between rows, in line heights, that ends a block. */
const BLOCK_GAP = 0.9;
/** A free strip between columns, in line heights. */
const GUTTER = 0.7;
/** Columns are made of lines, a table of cells: lines are at least this many times longer than high. */
const LINE_LENGTH = 9;
const MIN_COLUMN_LINES = 3;
/** Beside a full column stands something else when fewer than this share of it keeps to the column's rows. */
const SHARED_ROWS = 0.3;
const FULL_COLUMN_LINES = 6;
const ROW_OVERLAP = 0.5;

/** Blocks in reading order, each a list of rows, each a list of lines side by side: a recursive cut along free strips. */
export function readingOrder<T>(lines: readonly PlacedLine<T>[]): T[][][] {
  if (lines.length === 0) return [];
  const height = medianHeight(lines);
  const columns = cutColumns(lines, height);
  if (columns !== undefined) return columns.flatMap((part) => readingOrder(part));
  const bands = cutBands(lines, height);
  if (bands !== undefined) return bands.flatMap((part) => readingOrder(part));
  return [rowsOf(lines)];
}

function cutColumns<T>(lines: readonly PlacedLine<T>[], height: number): PlacedLine<T>[][] | undefined {
  const sorted = [...lines].sort((a, b) => a.u0 - b.u0);
  let best: { gap: number; at: number } | undefined;
  let reach = -Infinity;
  for (const [index, line] of sorted.entries()) {
    const gap = line.u0 - reach;
    if (index > 0 && gap > GUTTER * height && gap > (best?.gap ?? 0)) {
      if (standApart(sorted.slice(0, index), sorted.slice(index))) best = { gap, at: index };
    }
    reach = Math.max(reach, line.u1);
  }
  return best === undefined ? undefined : [sorted.slice(0, best.at), sorted.slice(best.at)];
}

/** Two columns of text, or one with a figure or notes beside it; not the cells of a table, which share their rows. */
function standApart(left: readonly PlacedLine<unknown>[], right: readonly PlacedLine<unknown>[]): boolean {
  const [isLeft, isRight] = [isColumn(left), isColumn(right)];
  if (isLeft && isRight) return true;
  if (!isLeft && !isRight) return false;
  const [column, other] = isLeft ? [left, right] : [right, left];
  if (column.length < FULL_COLUMN_LINES || other.length < MIN_COLUMN_LINES) return false;
  return other.filter((line) => column.some((row) => isLevelWith(row, line))).length < SHARED_ROWS * other.length;
}

function isLevelWith(a: PlacedLine<unknown>, b: PlacedLine<unknown>): boolean {
  return Math.abs(middleOf(a) - middleOf(b)) < 0.2 * Math.min(a.v1 - a.v0, b.v1 - b.v0);
}

function isColumn(lines: readonly PlacedLine<unknown>[]): boolean {
  if (lines.length < MIN_COLUMN_LINES) return false;
  const long = lines.filter((line) => line.u1 - line.u0 >= LINE_LENGTH * (line.v1 - line.v0));
  return long.length * 2 >= lines.length;
}

/** Cuts at the widest gap between rows only, so that a heading comes off before its columns are looked at. */
function cutBands<T>(lines: readonly PlacedLine<T>[], height: number): PlacedLine<T>[][] | undefined {
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

/** Lines that overlap by half of the lower one's height form one row. Long lines make the rows, specks join them. */
function rowsOf<T>(lines: readonly PlacedLine<T>[]): T[][] {
  const rows: PlacedLine<T>[][] = [];
  for (const line of [...lines].sort((a, b) => b.u1 - b.u0 - (a.u1 - a.u0) || a.v0 - b.v0)) {
    const shares = rows.map((row) => Math.max(...row.map((other) => sharedHeight(other, line))));
    const best = shares.indexOf(Math.max(...shares));
    if ((shares[best] ?? 0) >= ROW_OVERLAP) rows[best]?.push(line);
    else rows.push([line]);
  }
  const middle = ([first]: readonly PlacedLine<T>[]) => (first === undefined ? 0 : middleOf(first));
  rows.sort((a, b) => middle(a) - middle(b));
  return rows.map((row) => row.sort((a, b) => a.u0 - b.u0).map(({ line }) => line));
}

function sharedHeight(a: PlacedLine<unknown>, b: PlacedLine<unknown>): number {
  return (Math.min(a.v1, b.v1) - Math.max(a.v0, b.v0)) / Math.min(a.v1 - a.v0, b.v1 - b.v0);
}

function middleOf(line: PlacedLine<unknown>): number {
  return (line.v0 + line.v1) / 2;
}

function medianHeight(lines: readonly PlacedLine<unknown>[]): number {
  const heights = lines.map((line) => line.v1 - line.v0).sort((a, b) => a - b);
  return heights[heights.length >> 1] ?? 1;
}
