import type { Line, Word } from "../document/text-records.ts";
import type { Draft } from "./draft.ts";

/**
 * A line whose answer spells it keeps its spelling with one word's text in place of the old one. Where the words cannot be
 * found in the spelling it is given up: the line then reads as its words do.
 */
export function respellLine(draft: Draft, line: Line, { word, text }: { word: Word; text: string }): void {
  if (line.text === undefined) return;
  const at = placeOf(draft, line, word);
  if (at === undefined) forgetSpelling(draft, line);
  else draft.put("lines", { ...line, text: line.text.slice(0, at) + text + line.text.slice(at + word.text.length) });
}

/** The line reads as its words do. */
export function forgetSpelling(draft: Draft, line: Line): void {
  const { text: _, ...rest } = line;
  draft.put("lines", rest);
}

/** Where the word begins in the spelling of its line; undefined when it is not there, with all words before it. */
function placeOf(draft: Draft, { text = "", wordIds }: Line, { id }: Word): number | undefined {
  let from = 0;
  for (const wordId of wordIds) {
    const word = draft.get("words", wordId)?.text ?? "";
    const at = text.indexOf(word, from);
    if (at < 0) return undefined;
    if (wordId === id) return at;
    from = at + word.length;
  }
  return undefined;
}
