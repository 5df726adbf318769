import type { RecordKind, RecordName } from "../document/raw-places.ts";
import type { Conflict } from "./carry-over/conflict.ts";
import type { Change } from "./change.ts";
import type { WordStatus } from "./reviewed-document.ts";

interface Things {
  /** Undefined when they are of several kinds. */
  readonly kind: RecordKind | undefined;
  readonly count: number;
}

interface Text {
  readonly text: string;
}

interface Named {
  readonly name: string;
}

interface Counted {
  readonly count: number;
}

type Plain = Readonly<Record<never, never>>;

/** What an edit did, for the words of a menu: the id picks the sentence, the parameters fill it. */
export interface EditLabelParams {
  readonly "set-text": Text;
  readonly "set-texts": { readonly count: number };
  readonly "set-status": { readonly status: WordStatus; readonly count: number };
  readonly "set-comment": Text;
  readonly "set-language": { readonly tag: string | undefined; readonly count: number };
  readonly "recognize-region": Counted;
  readonly remove: Things;
  readonly move: Things;
  readonly resize: Things;
  readonly rotate: Things;
  readonly "move-vertex": Things;
  readonly "add-word": Text;
  readonly "add-line": Text;
  readonly "split-word": Text;
  readonly "merge-words": Text;
  readonly "split-line": Plain;
  readonly "merge-lines": Plain;
  readonly "split-block": Plain;
  readonly "merge-blocks": Plain;
  readonly reorder: { readonly kind: RecordKind };
  readonly "tie-words": Named & Counted;
  readonly "untie-words": Counted;
  readonly "add-entity": Named;
  readonly "rename-entity": Named;
  readonly "set-entity-text": Text;
  readonly "add-face": Plain;
  readonly "set-face-trait": Plain;
  readonly "add-label": Named;
  readonly "rename-label": Named;
  readonly "remove-label": Named;
  /** `number`: of the answer that the edits come from, from 1. */
  readonly "carry-over": { readonly number: number; readonly carried: number; readonly conflicts: readonly Conflict[] };
  /** `index`: among the conflicts of the carrying over. */
  readonly "resolve-conflict": { readonly index: number; readonly choice: "mine" | "next" };
}

export type EditLabelId = keyof EditLabelParams;

/** Of edits that change nothing but places. */
export type ShapeLabelId = "move" | "resize" | "rotate" | "move-vertex";

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
