import type { RecognizedDocument } from "../../document/recognized-document.ts";
import type { Word } from "../../document/text-records.ts";
import type { Polygon } from "../../geometry/polygon.ts";
import { polygonBounds } from "../../geometry/polygon.ts";
import { polygonOverlap } from "../../geometry/polygon-overlap.ts";
import { createSpatialIndex } from "../../geometry/spatial-index.ts";

/** Finds words of a document by where they are. */
export interface WordFinder {
  /** Words that share at least half of the smaller one's place with the polygon. */
  readonly near: (polygon: Polygon) => readonly Word[];
  /** The word that stands for one of another answer: it shares half of the place of both; without places the only one with its text. */
  readonly match: (word: Word) => Word | undefined;
}

const LEAST_SHARE = 0.5;

export function createWordFinder(document: RecognizedDocument): WordFinder {
  const located = [...document.words.values()].flatMap((word) => {
    const bounds = word.polygon === undefined ? undefined : polygonBounds(word.polygon);
    return word.polygon === undefined || bounds === undefined ? [] : [{ word, bounds, polygon: word.polygon }];
  });
  const index = createSpatialIndex(located.map(({ bounds }) => bounds));
  const found = (polygon: Polygon) => {
    const bounds = polygonBounds(polygon);
    const places = bounds === undefined ? [] : index.search(bounds);
    return places.flatMap((place) => {
      const candidate = located[place];
      return candidate === undefined ? [] : [{ word: candidate.word, ...polygonOverlap(polygon, candidate.polygon) }];
    });
  };
  const unlocated = uniqueTexts(document);
  return {
    near: (polygon) => found(polygon).flatMap(({ word, ofSmaller }) => (ofSmaller >= LEAST_SHARE ? [word] : [])),
    match: ({ polygon, text }) => {
      if (polygon === undefined) return unlocated.get(text);
      const [best] = found(polygon).toSorted((a, b) => b.ofBoth - a.ofBoth);
      return best !== undefined && best.ofBoth >= LEAST_SHARE ? best.word : undefined;
    },
  };
}

/** Words without a place whose text no other one of them has. */
function uniqueTexts({ words }: RecognizedDocument): ReadonlyMap<string, Word> {
  const unique = new Map<string, Word>();
  const repeated = new Set<string>();
  for (const word of words.values()) {
    if (word.polygon !== undefined) continue;
    if (unique.has(word.text)) repeated.add(word.text);
    unique.set(word.text, word);
  }
  for (const text of repeated) unique.delete(text);
  return unique;
}
