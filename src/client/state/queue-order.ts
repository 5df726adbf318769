import type { WordId } from "#core/document/ids.ts";
import type { Word } from "#core/document/text-records.ts";
import type { ReviewedDocument } from "#core/edit/reviewed-document.ts";
import { keptWhile, perDocument } from "./per-document.ts";

export const REVIEW_ORDERS = ["confidence", "reading"] as const;

/** Least sure first, or as the text is read. */
export type ReviewOrder = (typeof REVIEW_ORDERS)[number];

/** What decides where a word stands. */
type Placed = Pick<Word, "id" | "confidence">;

type IsBefore = (a: Placed, b: Placed) => boolean;

const placesOf = perDocument(
  ({ words }): ReadonlyMap<WordId, number> => new Map([...words.keys()].map((id, index) => [id, index])),
  keptWhile(() => true),
);

/** Whether a word stands before another one in the queue. Words without a confidence come last, as they are read. */
export function orderOf(document: ReviewedDocument, order: ReviewOrder): IsBefore {
  const places = placesOf(document);
  const placeOf = ({ id }: Placed) => places.get(id) ?? -1;
  return (a, b) => {
    const [surenessA, surenessB] = [a.confidence ?? Infinity, b.confidence ?? Infinity];
    if (order === "confidence" && surenessA !== surenessB) return surenessA < surenessB;
    return placeOf(a) < placeOf(b);
  };
}

/** Index of the first word that does not stand before this one. */
export function placeIn(words: readonly Word[], word: Placed, isBefore: IsBefore): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = words[middle];
    if (other !== undefined && isBefore(other, word)) low = middle + 1;
    else high = middle;
  }
  return low;
}
