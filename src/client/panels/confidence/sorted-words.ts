import type { Confidence } from "#core/document/confidence.ts";
import type { Word } from "#core/document/text-records.ts";
import { confidenceStatistics } from "#core/quality/confidence-statistics.ts";
import { perDocument } from "../../state/per-document.ts";

/** A word that has a confidence. */
export type RatedWord = Word & { readonly confidence: Confidence };

/** Words with a confidence, least sure first; equal ones in reading order. */
export const sortedWords = perDocument((document): readonly RatedWord[] =>
  [...document.words.values()].filter(isRated).toSorted((a, b) => a.confidence - b.confidence),
);

export const wordStatistics = perDocument((document) =>
  confidenceStatistics([...document.words.values()].map((word) => word.confidence)),
);

/** How many of the sorted words are below the threshold: they are the first ones. */
export function countBelow(words: readonly RatedWord[], threshold: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const isBelow = (words[middle]?.confidence ?? 1) < threshold;
    if (isBelow) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isRated(word: Word): word is RatedWord {
  return word.confidence !== undefined;
}
