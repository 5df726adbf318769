import { findEntities } from "./find-entities.ts";
import type { TextBlock, TextLine, TextWord } from "../text/read-text.ts";

const LETTER_PX = 10;
const LINE_PX = 20;
const GAP_PX = 60;

/** A page as the recogniser gives it: lines by `\n`, blocks by an empty line, cells of a row by a tab. */
export function printedPage(text: string, language: string): TextBlock[] {
  return text.split("\n\n").map((block) => ({
    paragraphs: [block.split("\n").map((line, index) => lineOf(line, index * 2 * LINE_PX, language))],
  }));
}

function lineOf(text: string, y: number, language: string): TextLine {
  const words: TextWord[] = [];
  let x = 0;
  for (const cell of text.split("\t")) {
    for (const word of cell.split(" ").filter((each) => each !== "")) {
      const quad = quadOf(x, y, word.length);
      words.push({ text: word, quad, confidence: 0.9, symbols: [], ...(/\p{L}/u.test(word) ? { language } : {}) });
      x += (word.length + 1) * LETTER_PX;
    }
    x += GAP_PX;
  }
  return { words, quad: quadOf(0, y, text.length) };
}

function quadOf(x: number, y: number, letters: number): number[] {
  const right = x + letters * LETTER_PX;
  return [x, y, right, y, right, y + LINE_PX, x, y + LINE_PX];
}

/** What is found on a page, each as `name: text`; a word below it says which language the page is in. */
export function entitiesOn(text: string, language: string): string[] {
  return findEntities(printedPage(`${text}\n\nabc`, language)).map((entity) => `${entity.name}: ${entity.text}`);
}
