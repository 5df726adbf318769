import type { GrayImage } from "../raster/gray-image.ts";
import type { ReadLine, ReadWord } from "../tesseract/recognized-text.ts";
import { inkLimit } from "./strip-ink.ts";

const DASH = /^[-–—]$/u;
const LONG_DASH = "—";

/** One long dash where the recogniser reads two short ones in a stroke that does not end between them. */
export function withWholeDashes(line: ReadLine, strip: GrayImage): ReadLine {
  const words: ReadWord[] = [];
  for (const word of line.words) {
    const before = words.at(-1);
    if (before !== undefined && isOneDash(before, word, strip)) words[words.length - 1] = joined(before, word);
    else words.push(word);
  }
  return words.length === line.words.length ? line : { ...line, words };
}

function isOneDash(a: ReadWord, b: ReadWord, { width, height, data }: GrayImage): boolean {
  if (!DASH.test(a.text) || !DASH.test(b.text)) return false;
  const limit = inkLimit({ width, height, data });
  const hasInk = (x: number) =>
    Array.from({ length: height }, (_, y) => data[y * width + x] ?? 255).some((v) => v < limit);
  for (let x = middleOf(a); x <= middleOf(b); x += 1) if (!hasInk(x)) return false;
  return true;
}

function middleOf({ box }: ReadWord): number {
  return Math.round((box[0] + box[2]) / 2);
}

function joined(a: ReadWord, b: ReadWord): ReadWord {
  const box = [a.box[0], Math.max(a.box[1], b.box[1]), b.box[2], Math.min(a.box[3], b.box[3])] as const;
  const confidence = Math.min(a.confidence, b.confidence);
  return { ...a, text: LONG_DASH, box, confidence, symbols: [{ text: LONG_DASH, box, confidence }] };
}
