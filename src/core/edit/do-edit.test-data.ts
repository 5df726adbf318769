import { createIdCounter } from "../document/ids.ts";
import type { IdCounter } from "../document/ids.ts";
import { documentText } from "../document/text.ts";
import { applyChange } from "./apply-change.ts";
import type { Edit } from "./edit.ts";
import { EMPTY_HISTORY } from "./history.ts";
import type { ReviewedDocument } from "./reviewed-document.ts";
import { takenIds } from "./taken-ids.ts";

/** The document after an edit that must be one. */
export function done(document: ReviewedDocument, edit: Edit | undefined): ReviewedDocument {
  if (edit === undefined) throw new Error("There was nothing to edit");
  return applyChange(document, edit.change);
}

export function freshIds(document: ReviewedDocument): IdCounter {
  return createIdCounter(takenIds({ document, history: EMPTY_HISTORY }));
}

/** Lines as rows, blocks set apart by an empty row. */
export const textOf = documentText;

/** Of each word in reading order. */
export function wordTexts({ words }: ReviewedDocument): readonly string[] {
  return [...words.values()].map(({ text }) => text);
}

/** Throws when there is none. */
export function idOf<I>(table: ReadonlyMap<I, unknown>, index = 0): I {
  const id = [...table.keys()][index];
  if (id === undefined) throw new Error(`There is no ${String(index)}th record`);
  return id;
}
