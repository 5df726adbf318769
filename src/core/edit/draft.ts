import type { Change, EditedTables, TableName } from "./change.ts";
import { changeOfTables, TABLE_NAMES, tableChange } from "./change.ts";
import { findRow } from "./find-row.ts";
import type { ReviewedDocument } from "./reviewed-document.ts";

/** A document that a verb writes on: the document stays as it is, what was written becomes a change. */
export interface Draft {
  /** As written so far; undefined when there is none. */
  readonly get: <T extends TableName>(table: T, id: string) => EditedTables[T] | undefined;
  /** Adds, or replaces what has the same id. */
  readonly put: <T extends TableName>(table: T, record: EditedTables[T]) => void;
  readonly remove: (table: TableName, id: string) => void;
  readonly change: () => Change;
}

/** Undefined: removed. */
type Written<T extends TableName> = Map<string, EditedTables[T] | undefined>;

function nothingWritten(): { readonly [T in TableName]: Written<T> } {
  return {
    pages: new Map(),
    blocks: new Map(),
    paragraphs: new Map(),
    lines: new Map(),
    words: new Map(),
    entities: new Map(),
    faces: new Map(),
    labels: new Map(),
    logos: new Map(),
    places: new Map(),
    objects: new Map(),
    cropHints: new Map(),
    reviews: new Map(),
  };
}

export function createDraft(document: ReviewedDocument): Draft {
  const written = nothingWritten();
  const rowsOf = <T extends TableName>(table: T): Written<T> => written[table];
  return {
    get: (table, id) => {
      const rows = rowsOf(table);
      return rows.has(id) ? rows.get(id) : findRow(document, table, id);
    },
    put: (table, record) => {
      rowsOf(table).set(record.id, record);
    },
    remove: (table, id) => {
      rowsOf(table).set(id, undefined);
    },
    change: () =>
      changeOfTables(
        TABLE_NAMES.map((table) => {
          const steps = [...rowsOf(table)].map(([id, to]) => [id, { from: findRow(document, table, id), to }] as const);
          return [table, tableChange(new Map(steps))];
        }),
      ),
  };
}
