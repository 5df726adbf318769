import type { WordId } from "../document/ids.ts";
import type { LanguageTag } from "../document/language.ts";
import type { Confidence } from "../document/confidence.ts";
import { inTurn } from "../document/in-turn.ts";
import type { RecognizedDocument } from "../document/recognized-document.ts";
import type { Word } from "../document/text-records.ts";
import { changedWords } from "../document/word-change.ts";
import type { WordChange } from "../document/word-change.ts";
import { wordLanguages } from "../document/word-languages.ts";
import { textExtent } from "./text-extent.ts";
import type { TextExtent } from "./text-extent.ts";

/** All words in reading order, with their places: 8 bytes a word beside the words themselves. */
export interface WordTable {
  readonly words: readonly Word[];
  /** From 1, in the order of the answer. */
  readonly blocks: Uint32Array;
  /** From 1 within the block. */
  readonly lines: Uint32Array;
}

/** What a query may ask of a word. */
export interface WordFacts {
  readonly text: string;
  /** What a person said of it; a word of which nobody said anything is `unreviewed`. */
  readonly status: string;
  readonly confidence?: Confidence;
  readonly languages: readonly LanguageTag[];
  readonly entityNames: readonly string[];
  /** From 1, in the order of the answer. */
  readonly block: number;
  /** From 1 within its block. */
  readonly line: number;
  /** Undefined when the answer gave no location. */
  readonly size?: TextExtent;
}

export function createWordTable(document: RecognizedDocument): WordTable {
  const words: Word[] = [];
  const blocks = new Uint32Array(document.words.size);
  const lines = new Uint32Array(document.words.size);
  const lineOf = inTurn(document.lines);
  const wordOf = inTurn(document.words);
  let block = 0;
  for (const { lineIds } of document.blocks.values()) {
    block += 1;
    for (const [index, lineId] of lineIds.entries()) {
      for (const wordId of lineOf(lineId)?.wordIds ?? []) {
        const word = wordOf(wordId);
        if (word === undefined) continue;
        blocks[words.length] = block;
        lines[words.length] = index + 1;
        words.push(word);
      }
    }
  }
  return { words, blocks, lines };
}

/** The table after an edit of words. */
export function updateWordTable(table: WordTable, change: WordChange): WordTable {
  return { ...table, words: changedWords(table.words, change) };
}

/** A document, and what a person said of its words, if anything. */
export interface QueriedDocument extends RecognizedDocument {
  readonly reviews?: ReadonlyMap<WordId, { readonly status: string }>;
}

/** Undefined past the end of the table. */
export function wordFacts(document: QueriedDocument, table: WordTable, index: number): WordFacts | undefined {
  const word = table.words[index];
  if (word === undefined) return undefined;
  const entity = word.entityId === undefined ? undefined : document.entities.get(word.entityId);
  const size = word.polygon === undefined ? undefined : textExtent(word.polygon);
  return {
    text: word.text,
    status: document.reviews?.get(word.id)?.status ?? "unreviewed",
    languages: wordLanguages(document, word).map(({ tag }) => tag),
    entityNames: entity === undefined ? [] : [entity.name],
    block: table.blocks[index] ?? 0,
    line: table.lines[index] ?? 0,
    ...(word.confidence === undefined ? {} : { confidence: word.confidence }),
    ...(size === undefined ? {} : { size }),
  };
}
