import type { BlockId } from "#core/document/ids.ts";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import type { Word } from "#core/document/text-records.ts";
import { bandLimits, CONFIDENCE_BANDS } from "#core/quality/confidence-band.ts";
import type { ConfidenceBand } from "#core/quality/confidence-band.ts";
import type { ColorBy } from "../../state/filters-store.ts";
import { wordLanguages } from "#core/document/word-languages.ts";
import { SERIES_COUNT } from "./scene-theme.ts";

/** The bucket of "belongs to none" when words are coloured by a series. */
const NO_SERIES = SERIES_COUNT;

/** Gives each word its bucket. Made once a document; a threshold change costs a pass over numbers and nothing else. */
export interface WordColoring {
  readonly buckets: (look: WordLook) => Uint8Array;
}

export interface WordLook {
  readonly colorBy: ColorBy;
  readonly threshold: number;
  /** Among the answers about the image; 0: the first. */
  readonly versionIndex: number;
  /** The words that a search is about: all others step back. Undefined: no search. */
  readonly marked: ReadonlySet<string> | undefined;
}

/** `words` are the drawn ones, in the order of the buckets. */
export function createWordColoring(document: RecognizedDocument, words: readonly Word[]): WordColoring {
  let confidences: Float64Array | undefined;
  const series = new Map<SeriesBy, Uint8Array>();
  const plain = ({ colorBy, threshold, versionIndex }: WordLook) => {
    if (colorBy === "version") return new Uint8Array(words.length).fill(versionIndex % SERIES_COUNT);
    if (colorBy === "confidence") return confidenceBuckets((confidences ??= confidencesOf(words)), threshold);
    const known = series.get(colorBy) ?? seriesBuckets(words, seriesKey(document, colorBy));
    series.set(colorBy, known);
    return known;
  };
  return {
    buckets: (look) => {
      const { marked } = look;
      return marked === undefined ? plain(look) : plain(look).map(stepBack(words, marked, look.colorBy));
    },
  };
}

/** Not a number stands for "no confidence" in here only. */
function confidencesOf(words: readonly Word[]): Float64Array {
  const confidences = new Float64Array(words.length);
  words.forEach(({ confidence = NaN }, index) => {
    confidences[index] = confidence;
  });
  return confidences;
}

/** What words may have in common: each has a colour of its own. */
type SeriesBy = Exclude<ColorBy, "confidence" | "version">;

/** Whatever is not marked goes into the bucket after all others. */
function stepBack(words: readonly Word[], marked: ReadonlySet<string>, colorBy: ColorBy) {
  const dimmed = colorBy === "confidence" ? CONFIDENCE_BANDS.length : NO_SERIES + 1;
  return (bucket: number, index: number) => (marked.has(words[index]?.id ?? "") ? bucket : dimmed);
}

const bucketOf = (band: ConfidenceBand) => CONFIDENCE_BANDS.indexOf(band);
const HIGH = bucketOf("high");
const MIDDLE = bucketOf("middle");
const LOW = bucketOf("low");
const NONE = bucketOf("none");

/** A pass over nothing but numbers: it is made for each step while the threshold is dragged. */
function confidenceBuckets(confidences: Float64Array, threshold: number): Uint8Array {
  const { middleFrom, highFrom } = bandLimits(threshold);
  const buckets = new Uint8Array(confidences.length).fill(NONE);
  for (let index = 0; index < buckets.length; index++) {
    const value = confidences[index] ?? NaN;
    if (value >= highFrom) buckets[index] = HIGH;
    else if (value >= middleFrom) buckets[index] = MIDDLE;
    else if (value < middleFrom) buckets[index] = LOW;
  }
  return buckets;
}

/** Keys get their colours in the order in which they occur; after the last colour the first comes again. */
function seriesBuckets(words: readonly Word[], keyOf: (word: Word) => string | undefined): Uint8Array {
  const numbers = new Map<string, number>();
  return Uint8Array.from(words, (word) => {
    const key = keyOf(word);
    if (key === undefined) return NO_SERIES;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number % SERIES_COUNT;
  });
}

function seriesKey(document: RecognizedDocument, colorBy: SeriesBy) {
  const blockOf = (word: Word): BlockId | undefined => document.lines.get(word.lineId)?.blockId;
  const keys: Record<SeriesBy, (word: Word) => string | undefined> = {
    language: (word) => wordLanguages(document, word)[0]?.tag,
    entity: (word) => word.entityId,
    block: blockOf,
  };
  return keys[colorBy];
}
