import type { RecognizedDocument } from "#core/document/recognized-document.ts";

/** Where a record names another one that is not there, such as `lines.l3`; undefined: nowhere. */
export function danglingReference(document: RecognizedDocument): string | undefined {
  const { pages, blocks, paragraphs, lines, words, entities } = document;
  for (const page of pages.values())
    if (!hasAll(blocks, page.blockIds) || !hasAll(entities, page.entityIds)) return `pages.${page.id}`;
  for (const block of blocks.values()) {
    const isWhole = hasAll(paragraphs, block.paragraphIds) && hasAll(lines, block.lineIds) && pages.has(block.pageId);
    if (!isWhole) return `blocks.${block.id}`;
  }
  for (const paragraph of paragraphs.values())
    if (!hasAll(lines, paragraph.lineIds) || !blocks.has(paragraph.blockId)) return `paragraphs.${paragraph.id}`;
  for (const line of lines.values())
    if (!hasAll(words, line.wordIds) || !blocks.has(line.blockId)) return `lines.${line.id}`;
  for (const word of words.values()) if (!lines.has(word.lineId)) return `words.${word.id}`;
  for (const entity of entities.values()) if (!hasAll(words, entity.wordIds)) return `entities.${entity.id}`;
  return undefined;
}

function hasAll<I extends string>(table: ReadonlyMap<I, unknown>, ids: readonly I[]): boolean {
  return ids.every((id) => table.has(id));
}
