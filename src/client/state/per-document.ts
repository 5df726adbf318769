import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import type { Word } from "#core/document/text-records.ts";
import { wordChange } from "#core/document/word-change.ts";
import type { WordChange } from "#core/document/word-change.ts";

interface Latest<T> {
  readonly document: RecognizedDocument;
  readonly value: T;
}

/**
 * Remembers what was computed from a document for as long as the document lives. Documents never change. After an edit of
 * words `update` may make the value from the one before, or give undefined where that does not pay; it must give what
 * `compute` would.
 */
export function perDocument<T>(
  compute: (document: RecognizedDocument) => T,
  update?: (value: T, change: WordChange) => T | undefined,
): (document: RecognizedDocument) => T {
  const known = new WeakMap<RecognizedDocument, Latest<T>>();
  /** By the table of lines, which all states of a document share between which words alone were edited. */
  const latest = new WeakMap<RecognizedDocument["lines"], Latest<T>>();
  const updated = (document: RecognizedDocument): T | undefined => {
    const before = latest.get(document.lines);
    if (before === undefined || update === undefined) return undefined;
    const change = wordChange(before.document, document);
    return change && update(before.value, change);
  };
  return (document) => {
    const before = known.get(document);
    // Asked about the answer again in between, the next edit is still one away from the edit before.
    if (before !== undefined) return before.value;
    const entry = { document, value: updated(document) ?? compute(document) };
    known.set(document, entry);
    latest.set(document.lines, entry);
    return entry.value;
  };
}

/** The value stays as it is while each changed word is the same in what the value depends on. */
export function keptWhile(isSame: (from: Word, to: Word) => boolean) {
  return <T>(value: T, { words }: WordChange): T | undefined =>
    words.every(([from, to]) => isSame(from, to)) ? value : undefined;
}
