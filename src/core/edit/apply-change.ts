import { patchTable } from "../document/patched-table.ts";
import type { Change, Row, TableChange } from "./change.ts";
import { inReadingOrder } from "./reading-order.ts";
import type { ReviewedDocument } from "./reviewed-document.ts";

/** Throws when the change is not one of this document: a record to change or to remove is not there, one to add is. */
export function applyChange(document: ReviewedDocument, change: Change): ReviewedDocument {
  const next: ReviewedDocument = {
    ...document,
    pages: patched(document.pages, change.pages),
    blocks: patched(document.blocks, change.blocks),
    paragraphs: patched(document.paragraphs, change.paragraphs),
    lines: patched(document.lines, change.lines),
    words: patched(document.words, change.words),
    entities: patched(document.entities, change.entities),
    reviews: patched(document.reviews, change.reviews),
    faces: byNumber(patched(document.faces, change.faces), change.faces),
    labels: patchedList(document.labels, change.labels),
    logos: patchedList(document.logos, change.logos),
    places: patchedList(document.places, change.places),
    objects: patchedList(document.objects, change.objects),
    cropHints: patchedList(document.cropHints, change.cropHints),
  };
  return changesOrder(change) ? inReadingOrder(next) : next;
}

function patched<I extends string, R extends { readonly id: I }>(
  table: ReadonlyMap<I, R>,
  change: TableChange<R> | undefined,
): ReadonlyMap<I, R> {
  if (change === undefined) return table;
  if (change.added.length + change.removed.length === 0) {
    return patchTable(
      table,
      change.updated.map(([, to]) => [to.id, to]),
    );
  }
  const next = new Map(table);
  for (const { id } of change.removed) if (!next.delete(id)) throw new Error(`No ${id} to remove`);
  for (const [, to] of change.updated) {
    if (!next.has(to.id)) throw new Error(`No ${to.id} to change`);
    next.set(to.id, to);
  }
  for (const record of change.added) {
    if (next.has(record.id)) throw new Error(`There is a ${record.id} already`);
    next.set(record.id, record);
  }
  return next;
}

function patchedList<R extends Row>(list: readonly R[], change: TableChange<R> | undefined): readonly R[] {
  if (change === undefined) return list;
  const table = new Map<string, R>(list.map((record) => [record.id, record]));
  return [...byNumber(patched(table, change), change).values()];
}

/** What is added goes before the first record with a higher number, so that one taken out comes back to its place. */
function byNumber<I extends string, R extends Row>(
  table: ReadonlyMap<I, R>,
  change: TableChange<R> | undefined,
): ReadonlyMap<I, R> {
  if (change === undefined || change.added.length === 0) return table;
  const added = new Set<string>(change.added.map(({ id }) => id));
  const entries = [...table].filter(([id]) => !added.has(id));
  for (const entry of [...table].filter(([id]) => added.has(id))) {
    const at = entries.findIndex(([id]) => numberOf(id) > numberOf(entry[0]));
    entries.splice(at < 0 ? entries.length : at, 0, entry);
  }
  return new Map(entries);
}

/** Ids are a letter and a number. */
function numberOf(id: string): number {
  return Number(id.slice(1));
}

/** Texts and boxes change often and move nothing; going through all tables is for the rest. */
function changesOrder({ pages, blocks, paragraphs, lines, words, entities }: Change): boolean {
  if (words !== undefined && words.added.length + words.removed.length > 0) return true;
  if (lines?.updated.some(([from, to]) => from.wordIds !== to.wordIds) === true) return true;
  if (lines !== undefined && lines.added.length + lines.removed.length > 0) return true;
  return [pages, blocks, paragraphs, entities].some((table) => table !== undefined);
}
