import type { TextBox } from "../detector/text-boxes.ts";
import type { ReadLine } from "../tesseract/recognized-text.ts";
import { layOutLines } from "./layout.ts";
import { lineToImage } from "./line-from-strip.ts";
import type { ToImage } from "./line-from-strip.ts";
import type { TextBlock, TextLine } from "./read-text.ts";
import { readBoxes } from "./strip-reader.ts";
import type { StripReader } from "./strip-reader.ts";
import { meanConfidence } from "./text-confidence.ts";

const DENSE_LINES = 40;
const MAX_SKEW = Math.PI / 180;
const NO_MAP: ToImage = [1, 0, 0, 1, 0, 0];
/** Lines read below this, where the detector saw no text, are drawings taken for letters. */
const DOUBTFUL = 0.6;
const NOISE = 0.25;

/** Many level lines: a page of text, whose columns the recogniser's own layout analysis knows best. */
export function isDensePage(boxes: readonly TextBox[]): boolean {
  if (boxes.length < DENSE_LINES) return false;
  const level = boxes.filter((box) => Math.abs(box.angle) <= MAX_SKEW);
  return level.length >= 0.9 * boxes.length;
}

/** The page as a whole, then, one by one, the lines that it missed. */
export async function readWholePage(reader: StripReader, boxes: readonly TextBox[]): Promise<TextBlock[]> {
  const image = await reader.image.grayPage();
  const read = await reader.recognizer.read({ image, mode: "page", languages: reader.languages });
  const kept = read.filter((line) => isCredible(line, boxes));
  const missed = boxes.filter((box) => !kept.some((line) => covers(line, box)));
  const extra = (await readBoxes(reader, missed)).filter(
    (reading) => reading.line !== undefined && reading.confidence >= NOISE,
  );
  return [...blocksOf(kept), ...layOutLines(extra)];
}

function isCredible(line: ReadLine, boxes: readonly TextBox[]): boolean {
  const inImage = lineToImage(line, NO_MAP);
  if (inImage === undefined) return false;
  return meanConfidence(inImage.words) >= DOUBTFUL || boxes.some((box) => covers(line, box) || isInside(line, box));
}

function covers(line: ReadLine, box: TextBox): boolean {
  return contains(line.box, box.centerX, box.centerY);
}

function isInside(line: ReadLine, box: TextBox): boolean {
  const [x0, y0, x1, y1] = line.box;
  const [dx, dy] = [(x0 + x1) / 2 - box.centerX, (y0 + y1) / 2 - box.centerY];
  return Math.abs(dx) <= box.width / 2 && Math.abs(dy) <= box.height / 2;
}

function contains([x0, y0, x1, y1]: ReadLine["box"], x: number, y: number): boolean {
  return x >= x0 && x <= x1 && y >= y0 && y <= y1;
}

function blocksOf(lines: readonly ReadLine[]): TextBlock[] {
  const blocks = new Map<number, Map<number, TextLine[]>>();
  for (const line of lines) {
    const inImage = lineToImage(line, NO_MAP);
    if (inImage === undefined) continue;
    const paragraphs = blocks.get(line.block) ?? new Map<number, TextLine[]>();
    blocks.set(line.block, paragraphs);
    paragraphs.set(line.paragraph, [...(paragraphs.get(line.paragraph) ?? []), inImage]);
  }
  return [...blocks.values()].map((paragraphs) => ({ paragraphs: [...paragraphs.values()] }));
}
