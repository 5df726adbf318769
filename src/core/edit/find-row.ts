import { recordById } from "../document/record-by-id.ts";
import type { EditedTables, Row, TableName } from "./change.ts";
import type { ReviewedDocument } from "./reviewed-document.ts";

type Finders = {
  readonly [T in TableName]: (document: ReviewedDocument, id: string) => EditedTables[T] | undefined;
};

const FINDERS: Finders = {
  pages: ({ pages }, id) => recordById(pages, id),
  blocks: ({ blocks }, id) => recordById(blocks, id),
  paragraphs: ({ paragraphs }, id) => recordById(paragraphs, id),
  lines: ({ lines }, id) => recordById(lines, id),
  words: ({ words }, id) => recordById(words, id),
  entities: ({ entities }, id) => recordById(entities, id),
  faces: ({ faces }, id) => recordById(faces, id),
  reviews: ({ reviews }, id) => recordById(reviews, id),
  labels: ({ labels }, id) => inList(labels, id),
  logos: ({ logos }, id) => inList(logos, id),
  places: ({ places }, id) => inList(places, id),
  objects: ({ objects }, id) => inList(objects, id),
  cropHints: ({ cropHints }, id) => inList(cropHints, id),
};

/** A record of any table by its id. */
export function findRow<T extends TableName>(
  document: ReviewedDocument,
  table: T,
  id: string,
): EditedTables[T] | undefined {
  return FINDERS[table](document, id);
}

function inList<R extends Row>(list: readonly R[], id: string): R | undefined {
  return list.find((row) => row.id === id);
}
