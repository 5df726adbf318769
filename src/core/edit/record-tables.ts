import type { RecordKind, RecordName } from "../document/raw-places.ts";
import type { Change, Row, TableChange, TableName } from "./change.ts";
import { findRow } from "./find-row.ts";
import type { ReviewedDocument } from "./reviewed-document.ts";

/** The table that holds the records of a kind; none for what is not edited. */
export const TABLE_OF_KIND: Readonly<Record<Exclude<RecordKind, "product">, TableName> & { product?: undefined }> = {
  page: "pages",
  block: "blocks",
  paragraph: "paragraphs",
  line: "lines",
  word: "words",
  entity: "entities",
  face: "faces",
  object: "objects",
  logo: "logos",
  place: "places",
  "crop-hint": "cropHints",
};

/** Whether the document has it. */
export function hasRecord(document: ReviewedDocument, { kind, id }: RecordName): boolean {
  const table = TABLE_OF_KIND[kind];
  return table !== undefined && findRow(document, table, id) !== undefined;
}

export function isRemovedBy(change: Change, { kind, id }: RecordName): boolean {
  const table = TABLE_OF_KIND[kind];
  const changed: TableChange<Row> | undefined = table === undefined ? undefined : change[table];
  return changed?.removed.some((row) => row.id === id) === true;
}

/** The kind that all of them are of; undefined when they differ. */
export function commonKind(names: readonly RecordName[]): RecordKind | undefined {
  const kinds = new Set(names.map(({ kind }) => kind));
  const [kind] = kinds;
  return kinds.size === 1 ? kind : undefined;
}
