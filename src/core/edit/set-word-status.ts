import type { WordId } from "../document/ids.ts";
import { createDraft } from "./draft.ts";
import type { Edit } from "./edit.ts";
import { wordStatus } from "./reviewed-document.ts";
import type { ReviewedDocument, WordStatus } from "./reviewed-document.ts";
import { putReview } from "./reviews.ts";

/** Says of all the words what a person thinks of them, as one edit. Undefined when they all have that status. */
export function setWordStatus(
  document: ReviewedDocument,
  ids: readonly WordId[],
  status: WordStatus,
): Edit | undefined {
  const others = [...new Set(ids)].filter((id) => document.words.has(id) && wordStatus(document, id) !== status);
  if (others.length === 0) return undefined;
  const draft = createDraft(document);
  for (const id of others) {
    const comment = document.reviews.get(id)?.comment;
    putReview(draft, { id, status, ...(comment === undefined ? {} : { comment }) });
  }
  return { label: { id: "set-status", params: { status, count: others.length } }, change: draft.change() };
}

/** Undefined when that is the comment already. An empty text takes the comment away. */
export function setWordComment(document: ReviewedDocument, id: WordId, text: string): Edit | undefined {
  const comment = text.trim();
  if (!document.words.has(id) || comment === (document.reviews.get(id)?.comment ?? "")) return undefined;
  const draft = createDraft(document);
  putReview(draft, { id, status: wordStatus(document, id), ...(comment === "" ? {} : { comment }) });
  return { label: { id: "set-comment", params: { text: comment } }, change: draft.change() };
}
