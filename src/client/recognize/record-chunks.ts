import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import type { LocatedIssue } from "#core/recognition/result.ts";
import type { DocumentHead, DocumentRecords, RecordChunk } from "./answer-messages.ts";

/** Records a message. Taking in 1,000 costs the receiving thread a few milliseconds, and on a busy machine still few. */
export const RECORDS_PER_CHUNK = 1000;

/** Everything of the document that is a list, in pieces; in order within each list. */
export function* recordChunks(
  document: RecognizedDocument,
  issues: readonly LocatedIssue[],
  limit = RECORDS_PER_CHUNK,
): Generator<RecordChunk> {
  const records = documentRecords(document, issues);
  yield* pieces(records.pages, limit, (pages) => ({ pages }));
  yield* pieces(records.blocks, limit, (blocks) => ({ blocks }));
  yield* pieces(records.paragraphs, limit, (paragraphs) => ({ paragraphs }));
  yield* pieces(records.lines, limit, (lines) => ({ lines }));
  yield* pieces(records.words, limit, (words) => ({ words }));
  yield* pieces(records.entities, limit, (entities) => ({ entities }));
  yield* pieces(records.faces, limit, (faces) => ({ faces }));
  yield* pieces(records.labels, limit, (labels) => ({ labels }));
  yield* pieces(records.logos, limit, (logos) => ({ logos }));
  yield* pieces(records.places, limit, (places) => ({ places }));
  yield* pieces(records.textAnnotations, limit, (textAnnotations) => ({ textAnnotations }));
  yield* pieces(records.objects, limit, (objects) => ({ objects }));
  yield* pieces(records.classifications, limit, (classifications) => ({ classifications }));
  yield* pieces(records.imageCopies, limit, (imageCopies) => ({ imageCopies }));
  yield* pieces(records.dominantColors, limit, (dominantColors) => ({ dominantColors }));
  yield* pieces(records.cropHints, limit, (cropHints) => ({ cropHints }));
  yield* pieces(records.features, limit, (features) => ({ features }));
  yield* pieces(records.errors, limit, (errors) => ({ errors }));
  yield* pieces(records.issues, limit, (some) => ({ issues: some }));
}

/** Everything of the document that is no list. */
export function documentHead(document: RecognizedDocument): DocumentHead {
  const { imageSize, safeSearch, webDetection, productSearch, fullText, markdown, source } = document;
  return {
    imageSize,
    ...(safeSearch === undefined ? {} : { safeSearch }),
    ...(webDetection === undefined ? {} : { webDetection }),
    ...(productSearch === undefined ? {} : { productSearch }),
    ...(fullText === undefined ? {} : { fullText }),
    ...(markdown === undefined ? {} : { markdown }),
    ...(source === undefined ? {} : { source }),
  };
}

/** Everything of the document that is a list. */
export function documentRecords(document: RecognizedDocument, issues: readonly LocatedIssue[]): DocumentRecords {
  return {
    ...document,
    pages: [...document.pages.values()],
    blocks: [...document.blocks.values()],
    paragraphs: [...document.paragraphs.values()],
    lines: [...document.lines.values()],
    words: [...document.words.values()],
    entities: [...document.entities.values()],
    faces: [...document.faces.values()],
    issues,
  };
}

function* pieces<T>(
  records: readonly T[],
  limit: number,
  chunkOf: (records: readonly T[]) => RecordChunk,
): Generator<RecordChunk> {
  let piece: T[] = [];
  let weight = 0;
  for (const record of records) {
    piece.push(record);
    weight += weightOf(record);
    if (weight >= limit) {
      yield chunkOf(piece);
      piece = [];
      weight = 0;
    }
  }
  if (piece.length > 0) yield chunkOf(piece);
}

/** A word with symbols is as many records as it has symbols, and a table as many as it has cells. */
function weightOf(record: unknown): number {
  if (typeof record !== "object" || record === null) return 1;
  if ("symbols" in record && Array.isArray(record.symbols)) return 1 + record.symbols.length;
  return 1 + cellCount("table" in record ? record.table : undefined);
}

function cellCount(table: unknown): number {
  const cells = typeof table === "object" && table !== null && "cells" in table ? table.cells : [];
  return Array.isArray(cells) ? cells.length : 0;
}
