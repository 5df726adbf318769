import type { WordId } from "../document/ids.ts";
import type { RecognizedDocument } from "../document/recognized-document.ts";
import { inReadingOrder } from "./reading-order.ts";

export const WORD_STATUSES = ["unreviewed", "accepted", "corrected", "rejected"] as const;

/** What a person said about a word. */
export type WordStatus = (typeof WORD_STATUSES)[number];

export interface WordReview {
  /** Of the word. */
  readonly id: WordId;
  readonly status: WordStatus;
  readonly comment?: string;
}

/**
 * A document as a person left it: what the engine answered with all edits applied, and what was said of its words. A word
 * without an entry is unreviewed. The tables of text stand in reading order, faces and annotations in the order of their ids.
 */
export interface ReviewedDocument extends RecognizedDocument {
  readonly reviews: ReadonlyMap<WordId, WordReview>;
}

/** An answer that nobody has touched yet. */
export function reviewedDocument(document: RecognizedDocument): ReviewedDocument {
  return inReadingOrder({ ...document, reviews: new Map() });
}

export function wordStatus({ reviews }: ReviewedDocument, id: WordId): WordStatus {
  return reviews.get(id)?.status ?? "unreviewed";
}
