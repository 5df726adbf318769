import type { Face } from "../document/face.ts";
import type { Annotation, CropHint, LocalizedObject } from "../document/image-records.ts";
import type { Block, Entity, Line, Page, Paragraph, Word } from "../document/text-records.ts";
import type { WordReview } from "./reviewed-document.ts";

/** What can be edited of a document, by table. */
export interface EditedTables {
  readonly pages: Page;
  readonly blocks: Block;
  readonly paragraphs: Paragraph;
  readonly lines: Line;
  readonly words: Word;
  readonly entities: Entity;
  readonly faces: Face;
  readonly labels: Annotation;
  readonly logos: Annotation;
  readonly places: Annotation;
  readonly objects: LocalizedObject;
  readonly cropHints: CropHint;
  readonly reviews: WordReview;
}

export type TableName = keyof EditedTables;

export const TABLE_NAMES: readonly TableName[] = [
  ...(["pages", "blocks", "paragraphs", "lines", "words", "entities", "faces"] as const),
  ...(["labels", "logos", "places", "objects", "cropHints", "reviews"] as const),
];

/** Each id occurs once in a table's change. */
export interface TableChange<R> {
  readonly added: readonly R[];
  /** From and to. */
  readonly updated: readonly (readonly [R, R])[];
  readonly removed: readonly R[];
}

/**
 * The difference between two states of a document, as plain data that can be cloned, stored and sent. Tables that do not
 * change are left out. The order of children lives in the lists of their parents.
 */
export type Change = { readonly [T in TableName]?: TableChange<EditedTables[T]> };

/** Any row of a table, for code that is the same for all tables. */
export interface Row {
  readonly id: string;
}

/** A change takes a record from one state to another; undefined: it is not there. */
interface Step {
  readonly from: Row | undefined;
  readonly to: Row | undefined;
}

type Steps = ReadonlyMap<string, Step>;

/** Takes back what the change does. */
export function invertChange(change: Change): Change {
  return mapTables(change, ({ added, updated, removed }) => ({
    added: removed,
    updated: updated.map(([from, to]) => [to, from] as const),
    removed: added,
  }));
}

/** One change that does what `first` and then `second` do. What they undo of each other is left out. */
export function composeChanges(first: Change, second: Change): Change {
  const names = new Set([...Object.keys(first), ...Object.keys(second)]);
  return changeOfTables(
    [...names].map((name) => {
      const steps = new Map(stepsOf(tableNamed(first, name)));
      for (const [id, { from, to }] of stepsOf(tableNamed(second, name)))
        steps.set(id, { from: steps.has(id) ? steps.get(id)?.from : from, to });
      return [name, tableChange(steps)];
    }),
  );
}

/** A table's change from what becomes of each record; without those that stay as they are. */
export function tableChange(steps: Steps): TableChange<Row> {
  const added: Row[] = [];
  const updated: (readonly [Row, Row])[] = [];
  const removed: Row[] = [];
  for (const { from, to } of steps.values()) {
    if (from === to) continue;
    if (from === undefined && to !== undefined) added.push(to);
    else if (from !== undefined && to === undefined) removed.push(from);
    else if (from !== undefined && to !== undefined) updated.push([from, to]);
  }
  return { added, updated, removed };
}

/** The rows must be of the tables that they are named after. */
export function changeOfTables(tables: readonly (readonly [string, TableChange<Row>])[]): Change {
  const changed = tables.filter(
    ([, { added, updated, removed }]) => added.length + updated.length + removed.length > 0,
  );
  return Object.fromEntries(changed) as Change;
}

function stepsOf(table: TableChange<Row> | undefined): Steps {
  const steps = new Map<string, Step>();
  for (const to of table?.added ?? []) steps.set(to.id, { from: undefined, to });
  for (const [from, to] of table?.updated ?? []) steps.set(to.id, { from, to });
  for (const from of table?.removed ?? []) steps.set(from.id, { from, to: undefined });
  return steps;
}

function mapTables(change: Change, map: (table: TableChange<Row>) => TableChange<Row>): Change {
  return changeOfTables(Object.entries<TableChange<Row>>(change).map(([name, table]) => [name, map(table)]));
}

function tableNamed(change: Change, name: string): TableChange<Row> | undefined {
  return Object.entries<TableChange<Row>>(change).find(([key]) => key === name)?.[1];
}
