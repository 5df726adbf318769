import type { ToImage } from "../raster/sample-grid.ts";
import { tagOfLanguageFile } from "../tesseract/language-data.ts";
import type { ReadBox, ReadLine, ReadWord } from "../tesseract/recognized-text.ts";
import { joinedWords } from "./join-words.ts";
import type { TextLine, TextWord } from "./read-text.ts";

/** One line in picture pixels; undefined when nothing was read. */
export function lineToImage(line: ReadLine, toImage: ToImage): TextLine | undefined {
  const joined = joinedWords(line);
  const words = joined.words.map((word) => wordToImage(word, toImage));
  return words.length === 0 ? undefined : { words, quad: quadOf(unionOf(joined.words), toImage) };
}

function wordToImage(word: ReadWord, toImage: ToImage): TextWord {
  const { text, confidence } = word;
  const symbols = word.symbols.map((symbol) => ({ ...symbol, quad: quadOf(symbol.box, toImage) }));
  const quad = quadOf(word.box, toImage);
  const hasLetters = /\p{L}/u.test(text);
  return hasLetters && word.language !== ""
    ? { text, quad, confidence, symbols, language: tagOfLanguageFile(word.language) }
    : { text, quad, confidence, symbols };
}

function unionOf(words: readonly ReadWord[]): ReadBox {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { box } of words) {
    x0 = Math.min(x0, box[0]);
    y0 = Math.min(y0, box[1]);
    x1 = Math.max(x1, box[2]);
    y1 = Math.max(y1, box[3]);
  }
  return [x0, y0, x1, y1];
}

function quadOf([x0, y0, x1, y1]: ReadBox, [a, b, c, d, e, f]: ToImage): number[] {
  const corners = [x0, y0, x1, y0, x1, y1, x0, y1];
  const quad: number[] = [];
  for (let i = 0; i < corners.length; i += 2) {
    const x = corners[i] ?? 0;
    const y = corners[i + 1] ?? 0;
    quad.push(a * x + c * y + e, b * x + d * y + f);
  }
  return quad;
}
