import type { RecordName } from "../document/raw-places.ts";
import { affineMap } from "../geometry/affine.ts";
import { createDraft } from "./draft.ts";
import type { Edit } from "./edit.ts";
import { mapRecords } from "./map-records.ts";
import { commonKind } from "./record-tables.ts";
import type { ReviewedDocument } from "./reviewed-document.ts";

/** In image pixels. */
export interface Offset {
  readonly dx: number;
  readonly dy: number;
}

/** Moves records with all that is in them; what lies in two of them moves once. Undefined when nothing moves. */
export function moveRecords(
  document: ReviewedDocument,
  names: readonly RecordName[],
  { dx, dy }: Offset,
): Edit | undefined {
  if (dx === 0 && dy === 0) return undefined;
  const draft = createDraft(document);
  const count = mapRecords(draft, names, affineMap([1, 0, 0, 1, dx, dy]));
  if (count === 0) return undefined;
  return { label: { id: "move", params: { kind: commonKind(names), count: names.length } }, change: draft.change() };
}
