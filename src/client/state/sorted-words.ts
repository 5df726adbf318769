import type { Confidence } from "#core/document/confidence.ts";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import type { Word } from "#core/document/text-records.ts";
import { changedWords } from "#core/document/word-change.ts";
import type { WordChange } from "#core/document/word-change.ts";
import { confidenceStatistics } from "#core/quality/confidence-statistics.ts";
import { keptWhile, perDocument } from "./per-document.ts";

/** A word that has a confidence. */
export type RatedWord = Word & { readonly confidence: Confidence };

/** More edits at once cost more than sorting anew. */
const MOST_EDITS = 32;

/** All confidences there are, least first. */
export const sortedConfidences = perDocument((document) => {
  const sorted = new Float64Array(document.words.size);
  let count = 0;
  for (const { confidence } of document.words.values()) if (confidence !== undefined) sorted[count++] = confidence;
  return sorted.subarray(0, count).sort();
}, withEditedConfidences);

/** Words with a confidence, least sure first; equal ones in reading order. */
export const sortedWords = perDocument(wordsBySureness, withEditedWords);

export const wordStatistics = perDocument(
  (document) => {
    const sorted = sortedConfidences(document);
    return { ...confidenceStatistics(sorted), none: document.words.size - sorted.length };
  },
  keptWhile((from, to) => from.confidence === to.confidence),
);

/** How many of the sorted confidences are below the threshold: they are the first ones. */
export function countBelow(sorted: Float64Array, threshold: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 1) < threshold) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Each word goes to the place of its confidence among all: far faster than comparing words with each other. */
function wordsBySureness(document: RecognizedDocument): readonly RatedWord[] {
  const sorted = sortedConfidences(document);
  const taken = new Uint32Array(sorted.length);
  const inReadingOrder = [...document.words.values()].filter(isRated);
  const words = [...inReadingOrder];
  for (const word of inReadingOrder) {
    const first = countBelow(sorted, word.confidence);
    const place = first + (taken[first] ?? 0);
    taken[first] = (taken[first] ?? 0) + 1;
    words[place] = word;
  }
  return words;
}

/** One pass, however many were edited: every copy of a long table costs more than going through it. */
function withEditedConfidences(sorted: Float64Array<ArrayBuffer>, { words }: WordChange) {
  const edits = words.filter(([from, to]) => from.confidence !== to.confidence);
  if (edits.length === 0) return sorted;
  const gone = sortedNumbers(edits.map(([from]) => from));
  const come = sortedNumbers(edits.map(([, to]) => to));
  const next = new Float64Array(sorted.length - gone.length + come.length);
  let [at, left, added] = [0, 0, 0];
  for (const number of sorted) {
    if (number === gone[left]) {
      left += 1;
      continue;
    }
    while ((come[added] ?? Infinity) <= number) next[at++] = come[added++] ?? 0;
    next[at++] = number;
  }
  next.set(come.subarray(added), at);
  return next;
}

function sortedNumbers(words: readonly Word[]): Float64Array {
  return Float64Array.from(words.flatMap(({ confidence }) => confidence ?? [])).sort();
}

/** A word that got another confidence would need its place in reading order: then they are sorted anew. */
function withEditedWords(words: readonly RatedWord[], change: WordChange): readonly RatedWord[] | undefined {
  const isMoved = change.words.some(([from, to]) => to.confidence !== undefined && to.confidence !== from.confidence);
  if (isMoved) return undefined;
  if (change.words.length > MOST_EDITS) return changedWords(words, change).filter(isRated);
  const next = [...words];
  for (const [from, to] of change.words) {
    if (isRated(from)) next.splice(next.indexOf(from), 1, ...(isRated(to) ? [to] : []));
  }
  return next;
}

function isRated(word: Word): word is RatedWord {
  return word.confidence !== undefined;
}
