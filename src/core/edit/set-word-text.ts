import type { WordId } from "../document/ids.ts";
import type { TextBreak, Word } from "../document/text-records.ts";
import { createDraft } from "./draft.ts";
import type { Draft } from "./draft.ts";
import type { Edit } from "./edit.ts";
import { keepSpelled } from "./entity-words.ts";
import { respellLine } from "./line-spelling.ts";
import type { ReviewedDocument } from "./reviewed-document.ts";
import { markCorrected } from "./reviews.ts";

/**
 * Corrects what a word says; it counts as corrected from then on. What a person typed has no confidence: the engine's stays
 * in its own answer. Symbols go, as their boxes are of other characters; an entity that said what its words
 * say goes on doing so. Undefined when the word says that already.
 */
export function setWordText(document: ReviewedDocument, id: WordId, text: string): Edit | undefined {
  const edit = setWordTexts(document, new Map([[id, text]]));
  return edit && { ...edit, label: { id: "set-text", params: { text } } };
}

/** Corrects several words as one edit. Undefined when they all say that already. */
export function setWordTexts(document: ReviewedDocument, texts: ReadonlyMap<WordId, string>): Edit | undefined {
  const draft = createDraft(document);
  let count = 0;
  for (const [id, text] of texts) {
    const word = document.words.get(id);
    if (word === undefined || word.text === text) continue;
    putWordText(draft, word, text);
    markCorrected(draft, id);
    count += 1;
  }
  return count === 0 ? undefined : { label: { id: "set-texts", params: { count } }, change: draft.change() };
}

/** The text alone, for edits that say themselves what comes of the review. */
export function putWordText(draft: Draft, word: Word, text: string): void {
  const line = draft.get("lines", word.lineId);
  if (line !== undefined) respellLine(draft, line, { word, text });
  keepSpelled(draft, word.entityId, () => {
    draft.put("words", typedWord(word, text));
  });
}

/** The word as if a person had typed it there. What follows it stays: it may have stood at its last symbol. */
function typedWord(word: Word, text: string): Word {
  const { confidence: _, symbols, ...rest } = word;
  const textBreak = word.textBreak ?? breakOf(symbols);
  return { ...rest, text, symbols: [], ...(textBreak === undefined ? {} : { textBreak }) };
}

/** Symbols without a break say that nothing follows; a word without symbols would be followed by a space. */
function breakOf(symbols: Word["symbols"]): TextBreak | undefined {
  const last = symbols.at(-1);
  return last === undefined ? undefined : (last.textBreak ?? { kind: "unknown", isPrefix: false });
}
