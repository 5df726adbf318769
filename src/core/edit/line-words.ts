import type { WordId } from "../document/ids.ts";
import type { BreakKind, Line, TextBreak, Word } from "../document/text-records.ts";
import type { Draft } from "./draft.ts";
import { forgetSpelling } from "./line-spelling.ts";
import { isSpaceless } from "./script.ts";

/** Kinds of break that end a line; between words of one line they would stick them together. */
const ENDS: readonly BreakKind[] = ["eol-sure-space", "line-break", "hyphen", "unknown"];

/**
 * Gives a line these words in this order. It ends as it ended before, whichever word is the last one now; what was last and
 * is not any more is followed by a space, or by nothing in scripts without spaces. The line reads as its words do from then on.
 */
export function putLineWords(draft: Draft, line: Line, wordIds: readonly WordId[]): void {
  const last = wordOf(draft, line.wordIds.at(-1));
  const next = wordOf(draft, wordIds.at(-1));
  const end = last === undefined ? undefined : breakAfter(last);
  for (const id of wordIds) {
    const word = draft.get("words", id);
    if (word !== undefined && word.lineId !== line.id) draft.put("words", { ...word, lineId: line.id });
  }
  forgetSpelling(draft, { ...line, wordIds });
  if (last === undefined || next === undefined || last.id === next.id || end === undefined) return;
  putBreak(draft, next.id, end);
  const after = wordOf(draft, wordIds[wordIds.indexOf(last.id) + 1]);
  if (after !== undefined && wordIds.includes(last.id)) separate(draft, last.id, after.text);
}

/** Sees to it that a word does not stick to the one that follows it, unless its script wants that. */
export function separate(draft: Draft, id: WordId, following: string): void {
  const word = draft.get("words", id);
  if (word === undefined) return;
  const textBreak = breakAfter(word);
  const isTight = isSpaceless(word.text, following);
  if (textBreak === undefined && word.symbols.length === 0 && !isTight) return;
  if (textBreak !== undefined && !ENDS.includes(textBreak.kind)) return;
  putBreak(draft, id, { kind: isTight ? "unknown" : "space", isPrefix: false });
}

export function putBreak(draft: Draft, id: WordId, textBreak: TextBreak): void {
  const word = draft.get("words", id);
  if (word !== undefined) draft.put("words", { ...word, textBreak });
}

/** What follows the word, wherever the answer says it. */
export function breakAfter({ textBreak, symbols }: Word): TextBreak | undefined {
  return textBreak ?? symbols.at(-1)?.textBreak;
}

function wordOf(draft: Draft, id: WordId | undefined): Word | undefined {
  return id === undefined ? undefined : draft.get("words", id);
}
