import type { Confidence } from "../document/confidence.ts";
import type { LanguageTag } from "../document/language.ts";
import type { RecognizedDocument } from "../document/recognized-document.ts";
import type { Word } from "../document/text-records.ts";
import { wordLanguages } from "../document/word-languages.ts";
import { polygonBounds } from "../geometry/polygon.ts";
import { boundsHeight, boundsWidth } from "../geometry/bounds.ts";

/** What a query may ask of a word. */
export interface WordFacts {
  readonly text: string;
  readonly confidence?: Confidence;
  readonly languages: readonly LanguageTag[];
  readonly entityNames: readonly string[];
  /** From 1, in the order of the answer. */
  readonly block: number;
  /** From 1 within its block. */
  readonly line: number;
  /** Of the upright rectangle around the word, in image pixels; undefined when the answer gave no location. */
  readonly size?: { readonly width: number; readonly height: number };
}

/** The facts of every word, in reading order. */
export function documentWordFacts(document: RecognizedDocument): ReadonlyMap<Word, WordFacts> {
  const facts = new Map<Word, WordFacts>();
  let block = 0;
  for (const { lineIds } of document.blocks.values()) {
    block += 1;
    for (const [index, lineId] of lineIds.entries()) {
      for (const wordId of document.lines.get(lineId)?.wordIds ?? []) {
        const word = document.words.get(wordId);
        if (word !== undefined) facts.set(word, factsOf(document, word, { block, line: index + 1 }));
      }
    }
  }
  return facts;
}

function factsOf(document: RecognizedDocument, word: Word, place: Pick<WordFacts, "block" | "line">): WordFacts {
  const entity = word.entityId === undefined ? undefined : document.entities.get(word.entityId);
  const bounds = word.polygon === undefined ? undefined : polygonBounds(word.polygon);
  return {
    ...place,
    text: word.text,
    ...(word.confidence === undefined ? {} : { confidence: word.confidence }),
    languages: wordLanguages(document, word).map(({ tag }) => tag),
    entityNames: entity === undefined ? [] : [entity.name],
    ...(bounds === undefined ? {} : { size: { width: boundsWidth(bounds), height: boundsHeight(bounds) } }),
  };
}
