import { boundsOf, joinedPieces, medianHeight, middleOf, rowsOf } from "./placed-line.ts";
import type { Placed } from "./placed-line.ts";

/** Least width of a free strip between columns, in line heights as the detector boxes them. */
export const GUTTER = 0.25;
/** Columns are made of lines, a table of cells: lines are at least this many times longer than high. */
const LINE_LENGTH = 7;
export const MIN_COLUMN_LINES = 3;
/** A row of running text fills this share of its column. */
const FULL_ROW = 0.6;
/** Of a strip between cells this share of the lines may cross it. */
const CROSSING = 0.1;
/** Beside a full column stands something else when fewer than this share of it keeps to the column's rows. */
const SHARED_ROWS = 0.3;
const FULL_COLUMN_LINES = 6;
/** Two sides of a table have this share of their rows in common; lines of columns may, too, but they are long. */
const TABLE_ROWS = 0.8;
/** Words of a justified line stand nearer to each other than this, in line heights. */
const CELL_GAP = 1.5;

/** Two columns of text, or one with a figure or notes beside it; not the cells of a table, which share their rows. */
export function standApart(left: readonly Placed[], right: readonly Placed[]): boolean {
  const [isLeft, isRight] = [isColumn(lastColumn(left)), isColumn(lastColumn(mirrored(right)))];
  if (isLeft && isRight) return !isTable(left, right);
  if (!isLeft && !isRight) return false;
  const [column, other] = isLeft ? [left, right] : [right, left];
  if (column.length < FULL_COLUMN_LINES) return false;
  return other.filter((line) => column.some((row) => isLevelWith(row, line))).length < SHARED_ROWS * other.length;
}

/**
 * Where the sides stand beside each other nearly every row goes on across the strip, and one side is made of cells;
 * where they share few rows, both are, since specks beside a few lines of text may be level with them.
 */
function isTable(left: readonly Placed[], right: readonly Placed[]): boolean {
  const [few, many] = [rowsBeside(left, right), rowsBeside(right, left)].sort((a, b) => a.length - b.length);
  if (few === undefined || many === undefined || few.length < MIN_COLUMN_LINES) return false;
  const others = many.flat();
  const shared = few.filter((row) => row.some((line) => others.some((other) => isLevelWith(line, other))));
  if (shared.length < TABLE_ROWS * few.length) return false;
  const sides = [few, many].filter(isCells).length;
  return sides === 2 || (sides === 1 && few.length >= FULL_COLUMN_LINES);
}

function rowsBeside(lines: readonly Placed[], others: readonly Placed[]): Placed[][] {
  const { v0, v1 } = boundsOf(others);
  return rowsOf(lines.filter((line) => middleOf(line) > v0 && middleOf(line) < v1));
}

/** Most rows have a piece, well apart from the rest, that is too short for a line of text. */
function isCells(rows: readonly (readonly Placed[])[]): boolean {
  const isShort = ({ u0, u1, v0, v1 }: Placed) => u1 - u0 < LINE_LENGTH * (v1 - v0);
  return rows.filter((row) => joinedPieces(row, CELL_GAP).some(isShort)).length * 2 > rows.length;
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
