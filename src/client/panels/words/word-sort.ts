import type { ReviewedDocument, WordStatus } from "#core/edit/reviewed-document.ts";
import { WORD_STATUSES, wordStatus } from "#core/edit/reviewed-document.ts";
import { wordFacts } from "#core/query/word-table.ts";
import type { WordFacts, WordTable } from "#core/query/word-table.ts";

export const WORD_COLUMNS = ["text", "status", "confidence", "language", "height", "place"] as const;

export type WordColumn = (typeof WORD_COLUMNS)[number];

export interface WordSort {
  readonly column: WordColumn;
  readonly isDescending: boolean;
}

export const READING_ORDER: WordSort = { column: "place", isDescending: false };

const STEP = 1000;

/** Rows of the table in the wanted order; equal ones in reading order, those without a value last. Pauses now and then. */
export function* sortWords(
  document: ReviewedDocument,
  table: WordTable,
  { column, isDescending }: WordSort,
): Generator<undefined, Uint32Array> {
  const rows = inReadingOrder(table);
  if (column === "place") return isDescending ? rows.reverse() : rows;
  const keys =
    column === "text" || column === "language"
      ? yield* nameKeys(document, table, column)
      : yield* numberKeys(document, table, column);
  const sign = isDescending ? -1 : 1;
  return yield* mergeSort(rows, (a, b) => {
    const [x = NaN, y = NaN] = [keys[a], keys[b]];
    if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y));
    return sign * (x - y);
  });
}

/** All rows of the table as they stand. */
export function inReadingOrder({ words }: WordTable): Uint32Array {
  return new Uint32Array(words.length).map((_, index) => index);
}

type NumberColumn = "status" | "confidence" | "height";
type NameColumn = "text" | "language";

const NUMBERS: Record<NumberColumn, (facts: WordFacts, status: WordStatus) => number | undefined> = {
  status: (_, status) => (status === "unreviewed" ? undefined : WORD_STATUSES.indexOf(status)),
  confidence: ({ confidence }) => confidence,
  height: ({ size }) => size?.height,
};

const NAMES: Record<NameColumn, (facts: WordFacts) => string | undefined> = {
  text: ({ text }) => text,
  language: ({ languages }) => languages[0],
};

function* numberKeys(document: ReviewedDocument, table: WordTable, column: NumberColumn) {
  const keys = new Float64Array(table.words.length).fill(NaN);
  for (const index of keys.keys()) {
    const facts = wordFacts(document, table, index);
    const id = table.words[index]?.id;
    if (facts === undefined || id === undefined) continue;
    keys[index] = NUMBERS[column](facts, wordStatus(document, id)) ?? NaN;
    if (index % STEP === 0) yield undefined;
  }
  return keys;
}

/** The place of each name among all different ones: comparing texts is slow, and the same come again and again. */
function* nameKeys(document: ReviewedDocument, table: WordTable, column: NameColumn) {
  const numbers = new Map<string, number>();
  const keys = new Float64Array(table.words.length).fill(NaN);
  for (const index of keys.keys()) {
    const facts = wordFacts(document, table, index);
    const name = facts === undefined ? undefined : NAMES[column](facts);
    if (name !== undefined) {
      const number = numbers.get(name) ?? numbers.size;
      numbers.set(name, number);
      keys[index] = number;
    }
    if (index % STEP === 0) yield undefined;
  }
  const names = [...numbers.keys()];
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  const sorted = yield* mergeSort(Uint32Array.from(names.keys()), (a, b) => compare(names[a] ?? "", names[b] ?? ""));
  const places = new Float64Array(names.length);
  for (const [place, number] of sorted.entries()) places[number] = place;
  return keys.map((number) => places[number] ?? NaN);
}

/** Stable, from the bottom up. */
function* mergeSort(rows: Uint32Array, compare: (a: number, b: number) => number): Generator<undefined, Uint32Array> {
  let from = rows;
  let to: Uint32Array = new Uint32Array(rows.length);
  for (let width = 1; width < rows.length; width *= 2) {
    for (let start = 0; start < rows.length; start += 2 * width) {
      yield* mergeRuns({ from, to, start, width }, compare);
    }
    [from, to] = [to, from];
  }
  return from;
}

interface Runs {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly start: number;
  readonly width: number;
}

function* mergeRuns(
  { from, to, start, width }: Runs,
  compare: (a: number, b: number) => number,
): Generator<undefined, void> {
  const middle = Math.min(start + width, from.length);
  const end = Math.min(start + 2 * width, from.length);
  let left = start;
  let right = middle;
  for (let at = start; at < end; at += 1) {
    const isLeft = right >= end || (left < middle && compare(from[left] ?? 0, from[right] ?? 0) <= 0);
    to[at] = from[isLeft ? left : right] ?? 0;
    if (isLeft) left += 1;
    else right += 1;
    if (at % STEP === 0) yield undefined;
  }
}
