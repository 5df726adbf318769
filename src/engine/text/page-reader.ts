import type { TextBox } from "../detector/text-boxes.ts";
import { cornersOfBox } from "../raster/oriented-box.ts";
import type { LevelPage } from "../raster/level-page.ts";
import { layOutLines } from "./layout.ts";
import { lineToImage } from "./line-from-strip.ts";
import { contrastOfBoxes, withoutNoise, withoutShowThrough } from "./noise.ts";
import type { TextBlock, TextLine } from "./read-text.ts";
import { readBoxes } from "./strip-reader.ts";
import type { StripReader } from "./strip-reader.ts";
import { meanConfidence } from "./text-confidence.ts";

const DENSE_LINES = 40;
const MAX_TILT = (3 * Math.PI) / 180;
/** Running text has most of its length in lines this many times longer than high; tables and receipts have not. */
const LONG_LINE = 6;
const RUNNING_TEXT = 0.6;
/** Line height, as the detector boxes it, that the recogniser reads best. */
const LINE_HEIGHT_PX = 40;
const MAX_ENLARGEMENT = 2;
/** Lines read below this, where the detector saw no text, are drawings taken for letters. */
const DOUBTFUL = 0.6;
const PROBES_PER_BOX = 9;

/** Many long lines in one direction: a page of running text, whose columns the recogniser's own layout analysis knows best. */
export function isDensePage(boxes: readonly TextBox[], angle: number): boolean {
  if (boxes.length < DENSE_LINES) return false;
  const long = boxes.filter((box) => box.width >= LONG_LINE * box.height);
  const level = long.filter((box) => Math.cos(box.angle - angle) >= Math.cos(MAX_TILT));
  return lengthOf(long) >= RUNNING_TEXT * lengthOf(boxes) && level.length >= 0.95 * long.length;
}

function lengthOf(boxes: readonly TextBox[]): number {
  return boxes.reduce((sum, box) => sum + box.width, 0);
}

/** The page as a whole, turned level, then, one by one, the lines that it missed. */
export async function readWholePage(
  reader: StripReader,
  boxes: readonly TextBox[],
  angle: number,
): Promise<TextBlock[]> {
  const scale = Math.min(MAX_ENLARGEMENT, LINE_HEIGHT_PX / medianHeight(boxes));
  const page = await reader.image.levelPage({ angle, scale: scale > 0.7 && scale < 1.3 && angle === 0 ? 1 : scale });
  const lines = await readPageLines(reader, page);
  const kept = lines.filter(({ inImage }) => isCredible(inImage, boxes));
  const missed = boxes.filter((box) => coverage(box, kept) < 0.3);
  const contrast = await contrastOfBoxes(
    reader.image,
    boxes.filter((box) => !missed.includes(box)),
  );
  const extra = withoutShowThrough(await readBoxes(reader, missed), contrast);
  return [...blocksOf(kept), ...layOutLines(withoutNoise(extra))];
}

interface PageLine {
  readonly block: number;
  readonly paragraph: number;
  readonly inImage: TextLine;
}

async function readPageLines({ recognizer, languages }: StripReader, page: LevelPage): Promise<PageLine[]> {
  const lines = await recognizer.read({ image: page, mode: "page", languages });
  return lines.flatMap((line) => {
    const inImage = lineToImage(line, page.toImage);
    return inImage === undefined ? [] : { block: line.block, paragraph: line.paragraph, inImage };
  });
}

function isCredible(line: TextLine, boxes: readonly TextBox[]): boolean {
  if (meanConfidence(line.words) >= DOUBTFUL) return true;
  return boxes.some((box) => touches(line.quad, cornersOfBox(box)));
}

/** How much of the box's middle line lies in lines that were read, 0..1. */
function coverage(box: TextBox, lines: readonly PageLine[]): number {
  let covered = 0;
  for (let i = 0; i < PROBES_PER_BOX; i += 1) {
    const along = ((i + 0.5) / PROBES_PER_BOX - 0.5) * box.width;
    const x = box.centerX + Math.cos(box.angle) * along;
    const y = box.centerY + Math.sin(box.angle) * along;
    if (lines.some(({ inImage }) => contains(inImage.quad, x, y))) covered += 1;
  }
  return covered / PROBES_PER_BOX;
}

function touches(quad: readonly number[], other: readonly number[]): boolean {
  const [x, y] = middleOf(quad);
  const [ox, oy] = middleOf(other);
  return contains(other, x, y) || contains(quad, ox, oy);
}

function middleOf(quad: readonly number[]): [number, number] {
  const at = (index: number) => quad[index] ?? 0;
  return [(at(0) + at(2) + at(4) + at(6)) / 4, (at(1) + at(3) + at(5) + at(7)) / 4];
}

/** On the same side of all four edges. */
function contains(quad: readonly number[], x: number, y: number): boolean {
  for (let i = 0; i < 8; i += 2) {
    const [x0, y0] = [quad[i] ?? 0, quad[i + 1] ?? 0];
    const [x1, y1] = [quad[(i + 2) % 8] ?? 0, quad[(i + 3) % 8] ?? 0];
    if ((x1 - x0) * (y - y0) - (y1 - y0) * (x - x0) < 0) return false;
  }
  return true;
}

function blocksOf(lines: readonly PageLine[]): TextBlock[] {
  const blocks = new Map<number, Map<number, TextLine[]>>();
  for (const { block, paragraph, inImage } of lines) {
    const paragraphs = blocks.get(block) ?? new Map<number, TextLine[]>();
    blocks.set(block, paragraphs);
    paragraphs.set(paragraph, [...(paragraphs.get(paragraph) ?? []), inImage]);
  }
  return [...blocks.values()].map((paragraphs) => ({ paragraphs: [...paragraphs.values()] }));
}

function medianHeight(boxes: readonly TextBox[]): number {
  return boxes.map((box) => box.height).sort((a, b) => a - b)[boxes.length >> 1] ?? LINE_HEIGHT_PX;
}
