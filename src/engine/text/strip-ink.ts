import type { GrayImage } from "../raster/gray-image.ts";
import { STRIP_PADDING_PX } from "../raster/text-strip.ts";
import type { ReadBox, ReadLine } from "../tesseract/recognized-text.ts";

/** Darker than paper by this share of the strip's contrast is ink. */
const INK = 0.35;

/** Grey levels below this are ink. The strip's border is paper. */
export function inkLimit({ data }: GrayImage): number {
  const paper = data[0] ?? 255;
  const darkest = data.reduce((least, value) => Math.min(least, value), paper);
  return paper - INK * (paper - darkest);
}

/** Where the recogniser lost the height of a word or letter, and gives that of the strip with its border, that of the ink. */
export function withInkHeights(line: ReadLine, strip: GrayImage): ReadLine {
  const limit = inkLimit(strip);
  const fit = (box: ReadBox) => (isOverBorder(box, strip) ? inkBox(box, strip, limit) : box);
  const words = line.words.map((word) => ({
    ...word,
    box: fit(word.box),
    symbols: word.symbols.map((symbol) => ({ ...symbol, box: fit(symbol.box) })),
  }));
  return { ...line, words };
}

function isOverBorder([, y0, , y1]: ReadBox, { height }: GrayImage): boolean {
  return y0 < STRIP_PADDING_PX && y1 > height - STRIP_PADDING_PX;
}

function inkBox([x0, y0, x1, y1]: ReadBox, strip: GrayImage, limit: number): ReadBox {
  const hasInk = (y: number) => strip.data.subarray(y * strip.width + x0, y * strip.width + x1).some((v) => v < limit);
  let [top, bottom] = [y0, y1];
  while (top < bottom && !hasInk(top)) top += 1;
  while (bottom > top && !hasInk(bottom - 1)) bottom -= 1;
  return top < bottom ? [x0, top, x1, bottom] : [x0, y0, x1, y1];
}
