import type { RecordName } from "../document/raw-places.ts";
import { applyChange } from "./apply-change.ts";
import { invertChange } from "./change.ts";
import type { Change } from "./change.ts";
import type { EditLabel } from "./edit.ts";
import type { ReviewedDocument } from "./reviewed-document.ts";

/** One gesture, with what was selected before and after it. */
export interface HistoryEntry {
  readonly label: EditLabel;
  readonly change: Change;
  readonly selectionBefore: readonly RecordName[];
  readonly selectionAfter: readonly RecordName[];
  /** Shared by the entries that one gesture left in the histories of several documents; undefined: there is no other. */
  readonly gesture?: string;
}

export interface History {
  /** Oldest first. */
  readonly past: readonly HistoryEntry[];
  /** What was undone; the last one is redone next. */
  readonly future: readonly HistoryEntry[];
}

/** A document and how it came to be what it is. */
export interface EditedDocument {
  readonly document: ReviewedDocument;
  readonly history: History;
}

/** What happened to a history, in the order in which it happened: from these it can be built again. */
export type HistoryStep =
  { readonly kind: "commit"; readonly entry: HistoryEntry } | { readonly kind: "undo" } | { readonly kind: "redo" };

export const EMPTY_HISTORY: History = { past: [], future: [] };

/** Undefined when there is nothing to undo or to redo. What was undone is given up by the next commit. */
export function takeStep({ document, history }: EditedDocument, step: HistoryStep): EditedDocument | undefined {
  const { past, future } = history;
  if (step.kind === "commit") {
    const next = applyChange(document, step.entry.change);
    return { document: next, history: { past: [...past, step.entry], future: [] } };
  }
  const entry = (step.kind === "undo" ? past : future).at(-1);
  if (entry === undefined) return undefined;
  if (step.kind === "undo") {
    const next = applyChange(document, invertChange(entry.change));
    return { document: next, history: { past: past.slice(0, -1), future: [...future, entry] } };
  }
  const next = applyChange(document, entry.change);
  return { document: next, history: { past: [...past, entry], future: future.slice(0, -1) } };
}
