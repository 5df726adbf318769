import { emptyLists } from "#core/document/document-tables.ts";
import type { DocumentLists, DocumentTables, ListName } from "#core/document/document-tables.ts";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import type { LocatedIssue } from "#core/recognition/result.ts";
import type { DocumentHead, RecordChunk } from "./answer-messages.ts";

/** Puts a document together from what the worker sends. */
export interface DocumentAssembler {
  readonly take: (chunk: RecordChunk) => void;
  readonly build: () => { readonly document: RecognizedDocument; readonly issues: readonly LocatedIssue[] };
}

export function createDocumentAssembler(head: DocumentHead): DocumentAssembler {
  const tables = emptyTables();
  const lists: Lists = { ...emptyLists(), issues: [] };
  return {
    take: (chunk) => {
      addById(tables.pages, chunk.pages);
      addById(tables.blocks, chunk.blocks);
      addById(tables.paragraphs, chunk.paragraphs);
      addById(tables.lines, chunk.lines);
      addById(tables.words, chunk.words);
      addById(tables.entities, chunk.entities);
      addById(tables.faces, chunk.faces);
      takeLists(lists, chunk);
    },
    build: () => {
      const { issues, ...rest } = lists;
      return { document: { ...head, ...tables, ...rest }, issues };
    },
  };
}

type Mutable<T> = {
  -readonly [K in keyof T]: T[K] extends ReadonlyMap<infer I, infer V>
    ? Map<I, V>
    : T[K] extends readonly (infer R)[]
      ? R[]
      : T[K];
};
type Tables = Mutable<DocumentTables>;
type Lists = Mutable<Pick<DocumentLists, ListName>> & { issues: LocatedIssue[] };

function emptyTables(): Tables {
  return {
    pages: new Map(),
    blocks: new Map(),
    paragraphs: new Map(),
    lines: new Map(),
    words: new Map(),
    entities: new Map(),
    faces: new Map(),
  };
}

function takeLists(lists: Lists, chunk: RecordChunk): void {
  append(lists.labels, chunk.labels);
  append(lists.logos, chunk.logos);
  append(lists.places, chunk.places);
  append(lists.textAnnotations, chunk.textAnnotations);
  append(lists.objects, chunk.objects);
  append(lists.classifications, chunk.classifications);
  append(lists.imageCopies, chunk.imageCopies);
  append(lists.dominantColors, chunk.dominantColors);
  append(lists.cropHints, chunk.cropHints);
  append(lists.features, chunk.features);
  append(lists.errors, chunk.errors);
  append(lists.issues, chunk.issues);
}

function addById<I extends string, V extends { readonly id: I }>(table: Map<I, V>, records: readonly V[] = []): void {
  for (const record of records) table.set(record.id, record);
}

function append<T>(list: T[], records: readonly T[] = []): void {
  for (const record of records) list.push(record);
}
