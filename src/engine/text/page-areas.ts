import type { TextBox } from "../detector/text-boxes.ts";
import { boundsOf, middleOf, mostOf } from "./placed-line.ts";
import type { Placed, PlacedLine } from "./placed-line.ts";

export type BoxRow = readonly PlacedLine<TextBox>[];

/** More rows are read as several pictures: that many keep all recognisers busy. */
const MOST_ROWS = 24;
/** Fewer rows are read one by one. */
const FEWEST_ROWS = 3;
/** Blocks of one column lie this close, in heights of their rows, and share this much of the narrower one's width. */
const SAME_COLUMN = { gap: 4, width: 0.6 } as const;

/** Rows of running text that are read as one picture: parts of one column each, in reading order. */
export function readingAreas(blocks: readonly (readonly BoxRow[])[]): BoxRow[][] {
  const columns: BoxRow[][] = [];
  for (const block of blocks) {
    const before = columns.at(-1);
    if (before !== undefined && continues(before, block)) before.push(...block);
    else columns.push([...block]);
  }
  return columns.filter((rows) => rows.length >= FEWEST_ROWS).flatMap(inParts);
}

function continues(column: readonly BoxRow[], block: readonly BoxRow[]): boolean {
  const [above, below] = [boundsOf(column.flat()), boundsOf(block.flat())];
  const shared = Math.min(above.u1, below.u1) - Math.max(above.u0, below.u0);
  const narrower = Math.min(above.u1 - above.u0, below.u1 - below.u0);
  const gap = below.v0 - above.v1;
  const height = (below.v1 - below.v0) / block.length;
  return shared >= SAME_COLUMN.width * narrower && gap > -height && gap < SAME_COLUMN.gap * height;
}

function inParts(rows: readonly BoxRow[]): BoxRow[][] {
  const count = Math.ceil(rows.length / MOST_ROWS);
  const size = Math.ceil(rows.length / count);
  return Array.from({ length: count }, (_, part) => rows.slice(part * size, (part + 1) * size));
}

/** What is shown to the recogniser around each row, in row heights, where nothing else stands. */
const ASIDE = 0.6;
const BETWEEN = 0.4;
/** Boxes stand out over their letters: this much of a row's height at their ends may belong to a rule. */
const OVERLAP = 0.12;
/** Something beside the area, nearer than this many row heights, may have a rule before it. */
const BESIDE = 3;

/**
 * For each row of an area the part of the page around it that is its own, all in the frame they were placed in. The
 * others are what stands beside and between the rows without belonging to them.
 */
export function rowWindows(rows: readonly Placed[], others: readonly Placed[]): Placed[] {
  const margins = { u0: mostOf(rows.map(({ u0 }) => u0)), u1: -mostOf(rows.map(({ u1 }) => -u1)) };
  const area = boundsOf(rows);
  const beside = others.filter((other) => other.v1 > area.v0 && other.v0 < area.v1);
  return rows.map((row, index) => {
    const height = row.v1 - row.v0;
    const isBeside = (edge: number, facing: number) => Math.abs(facing - edge) < BESIDE * height;
    const left = beside.some((other) => other.u0 < margins.u0 && isBeside(margins.u0, other.u1));
    const right = beside.some((other) => other.u1 > margins.u1 && isBeside(margins.u1, other.u0));
    const neighbours = [...rows.slice(Math.max(0, index - 1), index), ...rows.slice(index + 1, index + 2), ...others];
    return {
      u0: Math.max(row.u0 - ASIDE * height, left ? Math.min(row.u0, margins.u0) + OVERLAP * height : -Infinity),
      u1: Math.min(row.u1 + ASIDE * height, right ? Math.max(row.u1, margins.u1) - OVERLAP * height : Infinity),
      ...verticalEdges(row, neighbours),
    };
  });
}

/** Half way to what stands above and below, but not far. */
function verticalEdges(row: Placed, neighbours: readonly Placed[]): { v0: number; v1: number } {
  const middle = middleOf(row);
  const between = BETWEEN * (row.v1 - row.v0);
  const inLine = neighbours.filter(({ u0, u1 }) => u0 < row.u1 && u1 > row.u0);
  const above = Math.max(...inLine.filter((other) => middleOf(other) < row.v0).map(({ v1 }) => v1));
  const below = Math.min(...inLine.filter((other) => middleOf(other) > row.v1).map(({ v0 }) => v0));
  return {
    v0: Math.min(middle, Math.max(row.v0 - between, (row.v0 + above) / 2)),
    v1: Math.max(middle, Math.min(row.v1 + between, (row.v1 + below) / 2)),
  };
}
