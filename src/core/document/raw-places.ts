import type { IdPrefix } from "./ids.ts";

/** Kinds of records that stand at a place of their own in an answer. */
/** Stored by their places in this list: new ones go to its end. */
export const RECORD_KINDS = [
  "page",
  "block",
  "paragraph",
  "line",
  "word",
  "entity",
  "face",
  "object",
  "logo",
  "place",
  "crop-hint",
  "product",
] as const;

export type RecordKind = (typeof RECORD_KINDS)[number];

export interface RecordName {
  readonly kind: RecordKind;
  readonly id: string;
}

/** Lines of a text, counted from 0, both ends included. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** A record and the lines of the raw text that it came from. */
export interface RawPlace extends RecordName, LineRange {
  /** The answer says the same again here: a line leads to the record, but the record leads elsewhere. */
  readonly isRepeat?: boolean;
}

/**
 * Which lines of the raw text belong to which record, as plain numbers: there may be hundreds of thousands, and they pass
 * between threads. One row a place, outer places before those inside them.
 */
export interface RawPlaces {
  /** Index into `RECORD_KINDS`. */
  readonly kinds: Uint8Array<ArrayBuffer>;
  /** The number in the id. */
  readonly numbers: Uint32Array<ArrayBuffer>;
  readonly firstLines: Uint32Array<ArrayBuffer>;
  readonly lastLines: Uint32Array<ArrayBuffer>;
  /** Row of the place around; -1: none. */
  readonly parents: Int32Array<ArrayBuffer>;
  /** Rows by kind and number, without repeats. */
  readonly rowsByRecord: Uint32Array<ArrayBuffer>;
}

const ID_PREFIXES: Readonly<Record<RecordKind, IdPrefix>> = {
  page: "p",
  block: "b",
  paragraph: "g",
  line: "l",
  word: "w",
  entity: "e",
  face: "f",
  object: "a",
  logo: "a",
  place: "a",
  "crop-hint": "a",
  product: "a",
};

/** Two places must lie apart or one inside the other; of two on the same lines the first given is the outer one. */
export function createRawPlaces(places: readonly RawPlace[]): RawPlaces {
  const sorted = places.toSorted((a, b) => a.first - b.first || b.last - a.last);
  const kinds = Uint8Array.from(sorted, ({ kind }) => RECORD_KINDS.indexOf(kind));
  const numbers = Uint32Array.from(sorted, ({ id }) => numberOf(id));
  const originals = sorted.flatMap(({ isRepeat = false }, row) => (isRepeat ? [] : [row]));
  const key = (row: number) => recordKey(kinds[row] ?? 0, numbers[row] ?? 0);
  return {
    kinds,
    numbers,
    firstLines: Uint32Array.from(sorted, ({ first }) => first),
    lastLines: Uint32Array.from(sorted, ({ last }) => last),
    parents: parentsOf(sorted),
    rowsByRecord: Uint32Array.from(originals.sort((a, b) => key(a) - key(b))),
  };
}

/** The places that these were made from, outer ones before those inside them. */
export function rawPlaceList({ kinds, numbers, firstLines, lastLines, rowsByRecord }: RawPlaces): RawPlace[] {
  const originals = new Set(rowsByRecord);
  return Array.from(kinds, (index, row) => {
    const kind = RECORD_KINDS[index] ?? "word";
    const id = `${ID_PREFIXES[kind]}${String(numbers[row])}`;
    const place = { kind, id, first: firstLines[row] ?? 0, last: lastLines[row] ?? 0 };
    return originals.has(row) ? place : { ...place, isRepeat: true };
  });
}

/** The lines that a record came from; undefined for one that the answer does not hold. */
export function rawLinesOf(places: RawPlaces, { kind, id }: RecordName): LineRange | undefined {
  const { rowsByRecord, kinds, numbers, firstLines, lastLines } = places;
  const wanted = recordKey(RECORD_KINDS.indexOf(kind), numberOf(id));
  const keyAt = (index: number) => {
    const row = rowsByRecord[index] ?? 0;
    return recordKey(kinds[row] ?? 0, numbers[row] ?? 0);
  };
  const index = lastAtMost(rowsByRecord.length, keyAt, wanted);
  const row = rowsByRecord[index];
  if (row === undefined || keyAt(index) !== wanted) return undefined;
  return { first: firstLines[row] ?? 0, last: lastLines[row] ?? 0 };
}

/** The innermost record around a line; undefined where there is none. */
export function recordAtRawLine(places: RawPlaces, line: number): RecordName | undefined {
  const { kinds, numbers, firstLines, lastLines, parents } = places;
  let row = lastAtMost(firstLines.length, (index) => firstLines[index] ?? 0, line);
  while (row >= 0 && (lastLines[row] ?? 0) < line) row = parents[row] ?? -1;
  const kind = RECORD_KINDS[kinds[row] ?? -1];
  return kind === undefined ? undefined : { kind, id: `${ID_PREFIXES[kind]}${String(numbers[row])}` };
}

function parentsOf(sorted: readonly LineRange[]): Int32Array<ArrayBuffer> {
  const parents = new Int32Array(sorted.length);
  const around: number[] = [];
  for (const [row, { first }] of sorted.entries()) {
    while ((sorted[around.at(-1) ?? -1]?.last ?? first) < first) around.pop();
    parents[row] = around.at(-1) ?? -1;
    around.push(row);
  }
  return parents;
}

/** Ids are a letter and a number. */
function numberOf(id: string): number {
  return Number(id.slice(1));
}

function recordKey(kind: number, number: number): number {
  return kind * 2 ** 32 + number;
}

/** Index of the last of rising values that is not above the limit; -1 when all are. */
function lastAtMost(count: number, valueAt: (index: number) => number, limit: number): number {
  let low = -1;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (valueAt(middle) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
