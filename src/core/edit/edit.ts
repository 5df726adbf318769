import type { RecordKind, RecordName } from "../document/raw-places.ts";
import type { Change } from "./change.ts";
import type { WordStatus } from "./reviewed-document.ts";

/** What an edit did, for the words of a menu: the id picks the sentence, the parameters fill it. */
export interface EditLabelParams {
  readonly "set-text": { readonly text: string };
  readonly "set-status": { readonly status: WordStatus; readonly count: number };
  readonly "set-comment": { readonly text: string };
  /** `kind` is undefined when they are of several kinds. */
  readonly remove: { readonly kind: RecordKind | undefined; readonly count: number };
  readonly move: { readonly kind: RecordKind | undefined; readonly count: number };
}

export type EditLabelId = keyof EditLabelParams;

export type EditLabel = {
  readonly [I in EditLabelId]: { readonly id: I; readonly params: EditLabelParams[I] };
}[EditLabelId];

/** A sentence for each label. */
export type EditLabelTexts = { readonly [I in EditLabelId]: (params: EditLabelParams[I]) => string };

/** One gesture of a person as data: plain, to be applied, stored and taken back. */
export interface Edit {
  readonly label: EditLabel;
  readonly change: Change;
  /** What is selected afterwards; undefined: what was, as far as it is still there. */
  readonly selection?: readonly RecordName[];
}
