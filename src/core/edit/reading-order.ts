import type { RecognizedDocument } from "../document/recognized-document.ts";

/**
 * The tables of text in the order of the lists of their parents, so that a table's order follows from its content: whoever
 * goes through it reads, and an edit taken back leaves no trace. Tables that are in order stay the same objects.
 */
export function inReadingOrder<D extends RecognizedDocument>(document: D): D {
  const { pages } = document;
  const blocks = sequenced(
    document.blocks,
    childrenOf(pages, ({ blockIds }) => blockIds),
  );
  const entities = sequenced(
    document.entities,
    childrenOf(pages, ({ entityIds }) => entityIds),
  );
  const paragraphs = sequenced(
    document.paragraphs,
    childrenOf(blocks, ({ paragraphIds }) => paragraphIds),
  );
  const lines = sequenced(
    document.lines,
    childrenOf(blocks, ({ lineIds }) => lineIds),
  );
  const words = sequenced(
    document.words,
    childrenOf(lines, ({ wordIds }) => wordIds),
  );
  return { ...document, blocks, entities, paragraphs, lines, words };
}

function childrenOf<P, I>(parents: ReadonlyMap<string, P>, listOf: (parent: P) => readonly I[]): readonly I[] {
  const ids: I[] = [];
  for (const parent of parents.values()) for (const id of listOf(parent)) ids.push(id);
  return ids;
}

function sequenced<I, R>(table: ReadonlyMap<I, R>, ids: readonly I[]): ReadonlyMap<I, R> {
  if (isInOrder(table, ids)) return table;
  const next = new Map<I, R>();
  for (const id of ids) {
    const record = table.get(id);
    if (record !== undefined) next.set(id, record);
  }
  // What no list names comes last rather than vanish.
  for (const [id, record] of table) if (!next.has(id)) next.set(id, record);
  return next;
}

function isInOrder<I>(table: ReadonlyMap<I, unknown>, ids: readonly I[]): boolean {
  if (ids.length !== table.size) return false;
  let index = 0;
  for (const id of table.keys()) {
    if (ids[index] !== id) return false;
    index += 1;
  }
  return true;
}
