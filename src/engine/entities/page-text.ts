import { languageShares } from "../text/language-share.ts";
import type { TextBlock, TextLine, TextWord } from "../text/read-text.ts";

/** Stands between words of one line. */
const SPACE = " ";
/** Stands in a line where a gap shows that two cells or columns meet. */
const GAP = "\t";
/** Ends a line of running text, whose sentence may go on in the next. */
const WRAP = "\n";
/** Ends any other line. */
const END = "\f";
/** A gap between two words of a sentence is narrower than this, in line heights. */
const WIDE_GAP = 1.2;

/** A stretch of a page's text, in UTF-16 units. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** A page as one string in reading order, with the way back from each character to its word. */
export interface PageText {
  /** With plain spaces, narrow letters and digits; taken words are masked. As long as `printed`. */
  readonly text: string;
  readonly printed: string;
  readonly words: readonly TextWord[];
  /** By UTF-16 unit; -1 between words. */
  readonly wordAt: Int32Array;
  /** Tags of the languages read, the most frequent first. */
  readonly languages: readonly string[];
}

export function pageText(blocks: readonly TextBlock[]): PageText {
  const words: TextWord[] = [];
  const wordAt: number[] = [];
  const parts: string[] = [];
  const add = (part: string, word: number) => {
    parts.push(part);
    for (let i = 0; i < part.length; i += 1) wordAt.push(word);
  };
  for (const line of linesOf(blocks)) {
    for (const [index, word] of line.words.entries()) {
      add(word.text, words.length);
      words.push(word);
      const next = line.words[index + 1];
      if (next !== undefined) add(isWideGap(word, next, line) ? GAP : SPACE, -1);
    }
    add(line.isRunning ? WRAP : END, -1);
  }
  const printed = parts.join("");
  const languages = languageShares(words).map(({ tag }) => tag);
  return { text: plainText(printed), printed, words, wordAt: Int32Array.from(wordAt), languages };
}

/** Numbers of the words that a stretch touches, in reading order. */
export function wordsIn({ wordAt }: PageText, { start, end }: TextSpan): number[] {
  const found = new Set<number>();
  for (let i = start; i < end; i += 1) {
    const word = wordAt[i] ?? -1;
    if (word >= 0) found.add(word);
  }
  return [...found];
}

/** Takes the place of each character of a word that is spoken for: no pattern matches it. */
const MASK = "\uFFFC";

/** The page with some words hidden from further search. */
export function withoutWords(page: PageText, hidden: ReadonlySet<number>): PageText {
  if (hidden.size === 0) return page;
  let text = "";
  for (let i = 0; i < page.text.length; i += 1) {
    text += hidden.has(page.wordAt[i] ?? -1) ? MASK : page.text.charAt(i);
  }
  return { ...page, text };
}

interface PageLine extends TextLine {
  readonly isRunning: boolean;
}

/** A line runs on when neither it nor the next one of its paragraph is a row of cells. */
function linesOf(blocks: readonly TextBlock[]): PageLine[] {
  const paragraphs = blocks.flatMap((block) => block.paragraphs);
  return paragraphs.flatMap((lines) =>
    lines.map((line, index) => {
      const next = lines[index + 1];
      return { ...line, isRunning: next !== undefined && !isRowOfCells(line) && !isRowOfCells(next) };
    }),
  );
}

function isRowOfCells(line: TextLine): boolean {
  return line.words.some((word, index) => {
    const next = line.words[index + 1];
    return next !== undefined && isWideGap(word, next, line);
  });
}

function isWideGap(word: TextWord, next: TextWord, line: TextLine): boolean {
  const [, , x1 = 0, y1 = 0, x2 = 0, y2 = 0] = word.quad;
  const [x0 = 0, y0 = 0, , , , , x3 = 0, y3 = 0] = next.quad;
  const gap = Math.hypot((x0 + x3 - x1 - x2) / 2, (y0 + y3 - y1 - y2) / 2);
  return gap > WIDE_GAP * heightOf(line.quad);
}

function heightOf([x0 = 0, y0 = 0, , , , , x3 = 0, y3 = 0]: readonly number[]): number {
  return Math.hypot(x3 - x0, y3 - y0);
}

const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
const FULL_WIDTH_SHIFT = 0xfee0;

/** Unit by unit, so that places stay the same. */
function plainText(printed: string): string {
  return printed
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, SPACE)
    .replace(/[\u2010-\u2012\u2212]/g, "-")
    .replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - FULL_WIDTH_SHIFT));
}
