import type { LineId } from "#core/document/ids.ts";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import type { Word } from "#core/document/text-records.ts";
import type { LayerKind } from "../../state/filters-store.ts";
import { chunkBoxes } from "./box-chunks.ts";
import type { BoxChunk } from "./box-chunks.ts";
import { createBoxSet } from "./box-set.ts";
import type { BoxSet, LocatedRecord } from "./box-set.ts";

/** What one layer draws of one kind of thing, and where to look for it. */
export interface LayerBoxes {
  readonly layer: LayerKind;
  readonly set: BoxSet;
  readonly chunks: readonly BoxChunk[];
  /** For each box its number in a coarser division, and in one coarser still: drawn as one when they are tiny. */
  readonly groups: readonly Uint32Array[];
}

/** Bottom to top, as drawn. */
export interface DocumentBoxes {
  readonly layers: readonly LayerBoxes[];
  readonly words: LayerBoxes;
}

export function documentBoxes(document: RecognizedDocument): DocumentBoxes {
  const located = wordsInReadingOrder(document).filter(isLocated);
  const blockOfLine = (id: LineId) => document.lines.get(id)?.blockId ?? id;
  const words = layerBoxes("words", createBoxSet("word", located), [
    groupNumbers(located.map(({ lineId }) => lineId)),
    groupNumbers(located.map(({ lineId }) => blockOfLine(lineId))),
  ]);
  const lines = [...document.lines.values()].filter(isLocated);
  const linesByBlock = groupNumbers(lines.map(({ blockId }) => blockId));
  return {
    words,
    layers: [
      layerBoxes("blocks", createBoxSet("block", document.blocks.values())),
      layerBoxes("paragraphs", createBoxSet("paragraph", document.paragraphs.values())),
      layerBoxes("lines", createBoxSet("line", lines), [linesByBlock, linesByBlock]),
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

export function layerBoxes(layer: LayerKind, set: BoxSet, groups: readonly Uint32Array[] = []): LayerBoxes {
  return { layer, set, groups, chunks: chunkBoxes(set) };
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

/** Counts up each time the name changes. */
function groupNumbers(names: readonly string[]): Uint32Array {
  const numbers = new Uint32Array(names.length);
  for (let index = 1; index < names.length; index++) {
    numbers[index] = (numbers[index - 1] ?? 0) + (names[index] === names[index - 1] ? 0 : 1);
  }
  return numbers;
}

function isLocated({ polygon }: LocatedRecord): boolean {
  return polygon !== undefined && polygon.length > 0;
}
