import { separatorAfter } from "../document/text.ts";
import type { PatternHits } from "./pattern-hits.ts";
import type { WordTable } from "./word-table.ts";

/** Matches in reading order: match `i` goes from word `firsts[i]` to word `lasts[i]` of the table. */
export interface FoundText {
  readonly firsts: Uint32Array;
  readonly lasts: Uint32Array;
}

/** The words of one block end to end, a line a row. */
export interface BlockText {
  readonly text: string;
  /** Where each word begins in the text. */
  readonly starts: readonly number[];
  /** Index in the table of the first of them. */
  readonly first: number;
}

const WORDS_A_STEP = 500;
const MATCHES_A_STEP = 500;

/** `pattern` must be global. A match may run over words and lines, not over blocks. Yields after a millisecond or so. */
export function* findText(table: WordTable, pattern: RegExp): Generator<undefined, FoundText> {
  const firsts: number[] = [];
  const lasts: number[] = [];
  for (let first = 0; first < table.words.length;) {
    const block: BlockText = yield* readBlock(table, first);
    yield* matchBlock(block, pattern, (from, to) => {
      firsts.push(from);
      lasts.push(to);
    });
    first += block.starts.length;
  }
  return { firsts: Uint32Array.from(firsts), lasts: Uint32Array.from(lasts) };
}

/** All blocks, to be looked into somewhere else. Yields after a millisecond or so. */
export function* readBlocks(table: WordTable): Generator<undefined, readonly BlockText[]> {
  const blocks: BlockText[] = [];
  for (let first = 0; first < table.words.length;) {
    const block: BlockText = yield* readBlock(table, first);
    blocks.push(block);
    first += block.starts.length;
  }
  return blocks;
}

/** The words of what a regular expression found in the texts of the blocks. */
export function foundByPattern(blocks: readonly BlockText[], { offsets, counts }: PatternHits): FoundText {
  const firsts: number[] = [];
  const lasts: number[] = [];
  let hit = 0;
  for (const [index, { text, starts, first }] of blocks.entries()) {
    for (const end = hit + (counts[index] ?? 0); hit < end; hit += 1) {
      const at = offsets[2 * hit] ?? 0;
      const found = text.slice(at, offsets[2 * hit + 1]);
      if (found.trim() === "") continue;
      firsts.push(first + lastAtMost(starts, at));
      lasts.push(first + lastAtMost(starts, lastInk(at, found)));
    }
  }
  return { firsts: Uint32Array.from(firsts), lasts: Uint32Array.from(lasts) };
}

function* readBlock({ words, blocks, lines }: WordTable, first: number): Generator<undefined, BlockText> {
  const parts: string[] = [];
  const starts: number[] = [];
  let length = 0;
  for (let index = first; blocks[index] === blocks[first] && index < words.length; index += 1) {
    const word = words[index];
    if (word === undefined) break;
    const isLast = lines[index + 1] !== lines[index] || blocks[index + 1] !== blocks[index];
    const part = word.text + separatorAfter(word, isLast) + (isLast ? "\n" : "");
    starts.push(length);
    parts.push(part);
    length += part.length;
    if (starts.length % WORDS_A_STEP === 0) yield undefined;
  }
  yield undefined;
  return { text: parts.join(""), starts, first };
}

function* matchBlock(
  { text, starts, first }: BlockText,
  pattern: RegExp,
  onMatch: (from: number, to: number) => void,
): Generator<undefined, void> {
  pattern.lastIndex = 0;
  let count = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [found] = match;
    if (found.trim() === "") pattern.lastIndex = match.index + Math.max(1, found.length);
    else onMatch(first + lastAtMost(starts, match.index), first + lastAtMost(starts, lastInk(match.index, found)));
    count += 1;
    if (count % MATCHES_A_STEP === 0) {
      const at = pattern.lastIndex;
      yield undefined;
      // Somebody else may have used the pattern in between.
      pattern.lastIndex = at;
    }
  }
}

/** Offset of the last character that is not white space: the space after a word is not the next word. */
function lastInk(at: number, found: string): number {
  return at + found.trimEnd().length - 1;
}

/** Index of the last of rising values that is not above the limit. */
function lastAtMost(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((values[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
