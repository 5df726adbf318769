import type { RecognizedDocument } from "./recognized-document.ts";

/** What of a document is looked up by id. */
export type DocumentTables = Pick<
  RecognizedDocument,
  "pages" | "blocks" | "paragraphs" | "lines" | "words" | "entities" | "faces"
>;

/** Everything of a document that is a plain list or a single record and needs no linking. */
export type DocumentLists = Omit<RecognizedDocument, keyof DocumentTables | "imageSize">;

/** Fresh lists of everything that every document has, to be filled. */
export function emptyLists() {
  return {
    labels: [],
    logos: [],
    places: [],
    textAnnotations: [],
    objects: [],
    classifications: [],
    imageCopies: [],
    dominantColors: [],
    cropHints: [],
    features: [],
    errors: [],
  } satisfies DocumentLists;
}

/** The lists that every document has. */
export type ListName = keyof ReturnType<typeof emptyLists>;
