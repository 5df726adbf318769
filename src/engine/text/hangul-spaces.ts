import type { GrayImage } from "../raster/gray-image.ts";
import { STRIP_LINE_HEIGHT_PX, STRIP_PADDING_PX } from "../raster/text-strip.ts";
import type { ReadBox, ReadLine, ReadSymbol, ReadWord } from "../tesseract/recognized-text.ts";
import { inkLimit } from "./strip-ink.ts";

const HANGUL = /\p{Script=Hangul}/u;
/** Free columns between two syllables that make a space, in heights of the ink: within a word it is up to 0.23. */
const SPACE = 0.3;
/** Rows with less ink than this share of the fullest are reached by single commas and brackets only. */
const THIN_ROW = 0.1;

interface Gap {
  readonly start: number;
  readonly end: number;
}

/**
 * A line of Korean with its words parted where the strip shows a space: the recogniser parts syllables at will. Words of
 * other letters stay as they are.
 */
export function withHangulSpaces(line: ReadLine, strip: GrayImage): ReadLine {
  const signs = line.words.flatMap((word) => word.symbols.map((symbol) => ({ symbol, word })));
  if (!signs.some(({ symbol }) => HANGUL.test(symbol.text))) return line;
  const spaces = spacesBefore(
    signs.map(({ symbol }) => symbol),
    strip,
  );
  let left = line.box[0];
  let group: typeof signs = [];
  const words: ReadWord[] = [];
  for (const [index, sign] of signs.entries()) {
    const next = signs[index + 1];
    group.push(sign);
    const gap = spaces[index + 1];
    if (next !== undefined && !isBoundary([sign, next], gap)) continue;
    const right = gap?.start ?? (next === undefined ? line.box[2] : sign.symbol.box[2]);
    words.push(wordOf(group, left, Math.max(right, left + 1)));
    left = gap?.end ?? next?.symbol.box[0] ?? left;
    group = [];
  }
  const [x0, , x1] = line.box;
  return { ...line, words, box: [x0, STRIP_PADDING_PX, x1, STRIP_PADDING_PX + STRIP_LINE_HEIGHT_PX] };
}

interface Sign {
  readonly symbol: ReadSymbol;
  readonly word: ReadWord;
}

function isBoundary([a, b]: readonly [Sign, Sign], gap: Gap | undefined): boolean {
  if (!HANGUL.test(a.symbol.text) && !HANGUL.test(b.symbol.text)) return a.word !== b.word;
  return gap !== undefined;
}

function wordOf(group: readonly Sign[], x0: number, x1: number): ReadWord {
  const symbols = group.map(({ symbol }) => symbol);
  const y0 = Math.max(STRIP_PADDING_PX, Math.min(...symbols.map(({ box }) => box[1])));
  const y1 = Math.min(STRIP_PADDING_PX + STRIP_LINE_HEIGHT_PX, Math.max(...symbols.map(({ box }) => box[3])));
  const box: ReadBox = [x0, y0, x1, Math.max(y1, y0 + 1)];
  const confidence = group.reduce((sum, { word }) => sum + word.confidence, 0) / group.length;
  return {
    text: symbols.map(({ text }) => text).join(""),
    box,
    confidence: Math.round(confidence * 10_000) / 10_000,
    language: group.find(({ word }) => word.language !== "")?.word.language ?? "",
    symbols,
  };
}

/** The space before each sign, if there is one. Signs start about where they are said to, their ends are often wrong. */
function spacesBefore(symbols: readonly ReadSymbol[], strip: GrayImage): (Gap | undefined)[] {
  const limit = inkLimit(strip);
  const least = SPACE * inkHeight(strip, limit);
  const spaces = symbols.map((): Gap | undefined => undefined);
  for (const gap of gapsOf(strip, limit)) {
    if (gap.end - gap.start < least || gap.start === 0 || gap.end === strip.width) continue;
    const distance = ({ box }: ReadSymbol) => Math.abs(box[0] - gap.end);
    const nearest = Math.min(...symbols.map(distance));
    const at = symbols.findIndex((symbol) => distance(symbol) === nearest);
    spaces[at] ??= gap;
  }
  return spaces;
}

function inkHeight({ width, height, data }: GrayImage, limit: number): number {
  const rows = Array.from({ length: height }, (_, y) => {
    const row = data.subarray(y * width, (y + 1) * width);
    return row.reduce((sum, value) => sum + (value < limit ? 1 : 0), 0);
  });
  const thin = THIN_ROW * Math.max(...rows);
  return rows.findLastIndex((ink) => ink > thin) - rows.findIndex((ink) => ink > thin) + 1;
}

/** Runs of columns without ink, in pixels of the strip. */
function gapsOf(strip: GrayImage, limit: number): Gap[] {
  const gaps: Gap[] = [];
  let start = 0;
  for (let x = 0; x <= strip.width; x += 1) {
    if (x < strip.width && !hasInk(strip, x, limit)) continue;
    if (x > start) gaps.push({ start, end: x });
    start = x + 1;
  }
  return gaps;
}

function hasInk({ width, height, data }: GrayImage, x: number, limit: number): boolean {
  for (let y = 0; y < height; y += 1) if ((data[y * width + x] ?? 255) < limit) return true;
  return false;
}
