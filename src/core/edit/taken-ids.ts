import type { Row, TableChange } from "./change.ts";
import type { EditedDocument } from "./history.ts";

/** Every id that a document has, or had or can have again by its history. */
export function* takenIds({ document, history }: EditedDocument): Generator<string> {
  const { pages, blocks, paragraphs, lines, words, entities, faces } = document;
  for (const table of [pages, blocks, paragraphs, lines, words, entities, faces]) yield* table.keys();
  const { labels, logos, places, textAnnotations, objects, cropHints } = document;
  for (const list of [labels, logos, places, textAnnotations, objects, cropHints]) for (const { id } of list) yield id;
  for (const { change } of [...history.past, ...history.future]) {
    for (const { added, removed } of Object.values<TableChange<Row>>(change)) {
      for (const { id } of [...added, ...removed]) yield id;
    }
  }
}
