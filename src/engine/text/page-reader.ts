import type { TextBox } from "../detector/text-boxes.ts";
import { cornersOfBox } from "../raster/oriented-box.ts";
import { cutAreas, readArea } from "./area-reader.ts";
import type { PageArea } from "./area-reader.ts";
import { placeBox } from "./level-frame.ts";
import { lineStart } from "./line-start.ts";
import { splitMergedLines } from "./merged-lines.ts";
import { contrastOfBoxes, withoutNoise, withoutShowThrough } from "./noise.ts";
import { readingAreas } from "./page-areas.ts";
import { contains, middleOfQuad } from "./quad-around.ts";
import { readingOrder } from "./reading-order.ts";
import type { TextBlock, TextLine } from "./read-text.ts";
import { blocksOfRows } from "./rows-to-blocks.ts";
import { readBoxes } from "./strip-reader.ts";
import type { StripReader } from "./strip-reader.ts";
import { meanConfidence } from "./text-confidence.ts";

const DENSE_LINES = 40;
const MAX_TILT = (3 * Math.PI) / 180;
/** Running text has most of its length in lines this many times longer than high; tables and receipts have not. */
const LONG_LINE = 6;
const RUNNING_TEXT = 0.6;
/** Lines read below this, where the detector saw no text, are drawings taken for letters. */
const DOUBTFUL = 0.6;
const PROBES_PER_BOX = 9;
const COVERED = 0.3;

/** Many long lines in one direction: a page of running text. */
export function isDensePage(boxes: readonly TextBox[], angle: number): boolean {
  if (boxes.length < DENSE_LINES) return false;
  const long = boxes.filter((box) => box.width >= LONG_LINE * box.height);
  const level = long.filter((box) => Math.cos(box.angle - angle) >= Math.cos(MAX_TILT));
  return lengthOf(long) >= RUNNING_TEXT * lengthOf(boxes) && level.length >= 0.95 * long.length;
}

function lengthOf(boxes: readonly TextBox[]): number {
  return boxes.reduce((sum, box) => sum + box.width, 0);
}

/** Column by column as pictures of many lines, and line by line what is left over, all in reading order. */
export async function readPage(reader: StripReader, found: readonly TextBox[], angle: number): Promise<TextBlock[]> {
  const start = lineStart(reader.languages);
  const placed = splitMergedLines(found.map((box) => placeBox(box, box, angle)));
  const boxes = placed.map(({ line }) => line);
  const blocks = readingOrder(placed, start);
  const areas = await cutAreas(reader, readingAreas(blocks), boxes);
  const inAreas = new Set(areas.flatMap(boxesOf));
  const contrast = await contrastOfBoxes(reader.image, [...inAreas]);
  const readSingly = async (some: readonly TextBox[]) =>
    withoutNoise(withoutShowThrough(await readBoxes(reader, some), contrast)).flatMap(({ line }) => line ?? []);
  const [single, read] = await Promise.all([
    readSingly(boxes.filter((box) => !inAreas.has(box))),
    Promise.all(areas.map((area) => readCredibly(reader, area))),
  ]);
  const lines = read.flat();
  const missed = await readSingly([...inAreas].filter((box) => coverage(box, lines) < COVERED));
  return blocksOfRows(blocks, [...lines, ...single, ...missed], { angle, start });
}

function boxesOf({ rows }: PageArea): TextBox[] {
  return rows.flatMap((row) => row.boxes);
}

async function readCredibly(reader: StripReader, area: PageArea): Promise<TextLine[]> {
  const lines = await readArea(reader, area);
  return lines.filter((line) => isCredible(line, boxesOf(area)));
}

function isCredible(line: TextLine, boxes: readonly TextBox[]): boolean {
  if (meanConfidence(line.words) >= DOUBTFUL) return true;
  return boxes.some((box) => touches(line.quad, cornersOfBox(box)));
}

/** How much of the box's middle line lies in lines that were read, 0..1. */
function coverage(box: TextBox, lines: readonly TextLine[]): number {
  let covered = 0;
  for (let i = 0; i < PROBES_PER_BOX; i += 1) {
    const along = ((i + 0.5) / PROBES_PER_BOX - 0.5) * box.width;
    const x = box.centerX + Math.cos(box.angle) * along;
    const y = box.centerY + Math.sin(box.angle) * along;
    if (lines.some(({ quad }) => contains(quad, x, y))) covered += 1;
  }
  return covered / PROBES_PER_BOX;
}

function touches(quad: readonly number[], other: readonly number[]): boolean {
  const [x, y] = middleOfQuad(quad);
  const [ox, oy] = middleOfQuad(other);
  return contains(other, x, y) || contains(quad, ox, oy);
}
