import { joinedLine } from "./joined-line.ts";
import { placeQuad } from "./level-frame.ts";
import { boundsOf, median, middleOf } from "./placed-line.ts";
import type { Placed, PlacedLine } from "./placed-line.ts";
import type { LineStart } from "./reading-order.ts";
import type { TextBlock, TextLine } from "./read-text.ts";

export interface RowFrame {
  readonly angle: number;
  readonly start: LineStart;
}

interface Row {
  readonly place: Placed;
  readonly lines: PlacedLine<TextLine>[];
}

/** Rows of lines that were read one by one, block by block. */
export function blocksOfLines(
  blocks: readonly (readonly (readonly PlacedLine<TextLine>[])[])[],
  start: LineStart,
): TextBlock[] {
  return blocks.flatMap((rows) =>
    blockOf(
      rows.map((row): Row => ({ place: boundsOf(row), lines: [...row] })),
      start,
    ),
  );
}

/** A line belongs to a row when its middle is this close to the row's, in row heights. */
const NEAR = 0.5;

/** Lines that were read, put into the rows that the page was found to have; a line between rows makes one of its own. */
export function blocksOfRows(
  blocks: readonly (readonly (readonly Placed[])[])[],
  lines: readonly TextLine[],
  { angle, start }: RowFrame,
): TextBlock[] {
  const filled = blocks.map((rows) => rows.map((row): Row => ({ place: boundsOf(row), lines: [] })));
  for (const line of lines) putInRow(filled, placeQuad(line.quad, line, angle));
  return filled.flatMap((rows) => blockOf(rows, start));
}

function putInRow(blocks: Row[][], line: PlacedLine<TextLine>): void {
  let best: { distance: number; rows: Row[]; row: Row } | undefined;
  for (const rows of blocks) {
    for (const row of rows) {
      const distance = distanceTo(row.place, line);
      if (distance < (best?.distance ?? Infinity)) best = { distance, rows, row };
    }
  }
  if (best === undefined) return;
  if (best.distance <= NEAR) best.row.lines.push(line);
  else best.rows.push({ place: line, lines: [line] });
}

/** In row heights, of the line's middle from the row: across it, and along it beyond its ends. */
function distanceTo(row: Placed, line: Placed): number {
  const height = row.v1 - row.v0;
  const u = (line.u0 + line.u1) / 2;
  const beyond = Math.max(0, row.u0 - u, u - row.u1);
  return Math.max(Math.abs(middleOf(line) - middleOf(row)), beyond / 2) / height;
}

/** A row begins a paragraph when it stands off from the one above, or is indented and that one is not. */
const SPACED = 1.3;
const INDENT = 0.6;

function blockOf(rows: readonly Row[], start: LineStart): TextBlock[] {
  const read = rows.filter((row) => row.lines.length > 0).sort((a, b) => middleOf(a.place) - middleOf(b.place));
  return read.length === 0 ? [] : [{ paragraphs: paragraphsOf(read, start) }];
}

function paragraphsOf(rows: readonly Row[], start: LineStart): TextLine[][] {
  const places = rows.map(({ place }) => place);
  const pitch = median(places.slice(1).map((place, index) => middleOf(place) - middleOf(places[index] ?? place))) ?? 0;
  const indents = places.map((place) => (start === "left" ? place.u0 : -place.u1));
  const margin = median(indents) ?? 0;
  const paragraphs: TextLine[][] = [];
  for (const [index, { place, lines }] of rows.entries()) {
    const above = places[index - 1];
    const isIndented = (at: number) => (indents[at] ?? 0) - margin > INDENT * (place.v1 - place.v0);
    const isSpaced = above !== undefined && middleOf(place) - middleOf(above) > SPACED * pitch;
    const begins = above === undefined || isSpaced || (isIndented(index) && !isIndented(index - 1));
    if (begins) paragraphs.push([]);
    paragraphs.at(-1)?.push(...lineOf(lines, start));
  }
  return paragraphs;
}

function lineOf(lines: readonly PlacedLine<TextLine>[], start: LineStart): TextLine[] {
  const along = [...lines].sort((a, b) => (start === "left" ? a.u0 - b.u0 : b.u1 - a.u1));
  const [first, ...rest] = along.map(({ line }) => line);
  return first === undefined ? [] : [joinedLine([first, ...rest])];
}
