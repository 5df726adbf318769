import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import type { Word } from "#core/document/text-records.ts";
import type { LayerKind } from "../../state/filters-store.ts";
import { chunkBoxes } from "./box-chunks.ts";
import type { BoxChunk } from "./box-chunks.ts";
import { createBoxSet } from "./box-set.ts";
import type { BoxSet } from "./box-set.ts";

/** What one layer draws of one kind of thing, and where to look for it. */
export interface LayerBoxes {
  readonly layer: LayerKind;
  readonly set: BoxSet;
  readonly chunks: readonly BoxChunk[];
}

/** Bottom to top, as drawn. */
export interface DocumentBoxes {
  readonly layers: readonly LayerBoxes[];
  readonly words: LayerBoxes;
  /** For each drawn word: which line and which block it is of, by number, for drawing them as one when they are tiny. */
  readonly lineOfWord: Uint32Array;
  readonly blockOfWord: Uint32Array;
}

export function documentBoxes(document: RecognizedDocument): DocumentBoxes {
  const ordered = wordsInReadingOrder(document);
  const words = layerBoxes("words", createBoxSet("word", ordered));
  const located = words.set.ids.length === ordered.length ? ordered : ordered.filter(isLocated);
  return {
    words,
    lineOfWord: groupNumbers(located, (word) => word.lineId),
    blockOfWord: groupNumbers(located, (word) => document.lines.get(word.lineId)?.blockId ?? word.lineId),
    layers: [
      layerBoxes("blocks", createBoxSet("block", document.blocks.values())),
      layerBoxes("paragraphs", createBoxSet("paragraph", document.paragraphs.values())),
      layerBoxes("lines", createBoxSet("line", document.lines.values())),
      words,
      layerBoxes("entities", createBoxSet("entity", entityWords(document))),
      layerBoxes("objects", createBoxSet("object", document.objects)),
      layerBoxes("objects", createBoxSet("logo", document.logos)),
      layerBoxes("objects", createBoxSet("place", document.places)),
      layerBoxes("faces", createBoxSet("face", document.faces.values())),
      layerBoxes("crop-hints", createBoxSet("crop-hint", document.cropHints)),
    ],
  };
}

/** By block and line, which is how the answer means it to be read. */
function wordsInReadingOrder(document: RecognizedDocument): readonly Word[] {
  const words: Word[] = [];
  for (const block of document.blocks.values()) {
    for (const lineId of block.lineIds) {
      for (const wordId of document.lines.get(lineId)?.wordIds ?? []) {
        const word = document.words.get(wordId);
        if (word !== undefined) words.push(word);
      }
    }
  }
  return words;
}

function layerBoxes(layer: LayerKind, set: BoxSet): LayerBoxes {
  return { layer, set, chunks: chunkBoxes(set) };
}

/** An entity has no place of its own: it is drawn on each of its words, so its id occurs once a word. */
function* entityWords(document: RecognizedDocument) {
  for (const entity of document.entities.values()) {
    for (const wordId of entity.wordIds) {
      const polygon = document.words.get(wordId)?.polygon;
      if (polygon !== undefined) yield { id: entity.id, polygon };
    }
  }
}

function groupNumbers(words: readonly Word[], groupOf: (word: Word) => string): Uint32Array {
  const groups = new Uint32Array(words.length);
  let previous: string | undefined;
  let number = 0;
  words.forEach((word, index) => {
    const group = groupOf(word);
    if (previous !== undefined && group !== previous) number += 1;
    previous = group;
    groups[index] = number;
  });
  return groups;
}

function isLocated(word: Word): boolean {
  return word.polygon !== undefined && word.polygon.length > 0;
}
