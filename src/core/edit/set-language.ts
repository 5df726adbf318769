import type { LanguageTag } from "../document/language.ts";
import type { RecordName } from "../document/raw-places.ts";
import { createDraft } from "./draft.ts";
import type { Edit } from "./edit.ts";
import type { ReviewedDocument } from "./reviewed-document.ts";
import { wordsOf } from "./words-of.ts";

/**
 * Says of all words that are named, or lie in what is named, which language they are in; a BCP 47 tag. Without a tag they
 * are in that of their line or block again. Undefined when that is so already.
 */
export function setLanguage(
  document: ReviewedDocument,
  names: readonly RecordName[],
  tag: LanguageTag | undefined,
): Edit | undefined {
  const draft = createDraft(document);
  let count = 0;
  for (const id of wordsOf(document, names)) {
    const word = draft.get("words", id);
    if (word === undefined || (word.languages.length < 2 && word.languages[0]?.tag === tag)) continue;
    draft.put("words", { ...word, languages: tag === undefined ? [] : [{ tag }] });
    count += 1;
  }
  return count === 0 ? undefined : { label: { id: "set-language", params: { tag, count } }, change: draft.change() };
}
