import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import type { Word } from "#core/document/text-records.ts";
import type { LayerKind } from "../../state/filters-store.ts";
import { chunkBoxes } from "./box-chunks.ts";
import type { BoxChunk } from "./box-chunks.ts";
import { createBoxSet } from "./box-set.ts";
import type { BoxSet, LocatedRecord } from "./box-set.ts";

const WORDS_A_STEP = 2000;

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
  /** The words of the boxes, in the same order. */
  readonly records: readonly Word[];
}

/** Pauses now and then: an answer may have 100,000 words. */
export function* documentBoxes(document: RecognizedDocument): Generator<undefined, DocumentBoxes> {
  const { records, byLine, byBlock } = yield* locatedWords(document);
  const set = createBoxSet("word", records);
  yield undefined;
  const words = layerBoxes("words", set, [byLine, byBlock]);
  yield undefined;
  const lines = [...document.lines.values()].filter(isLocated);
  const linesByBlock = groupNumbers(lines.map(({ blockId }) => blockId));
  return {
    words,
    records,
    layers: [
      layerBoxes("blocks", createBoxSet("block", document.blocks.values())),
      layerBoxes("paragraphs", createBoxSet("paragraph", document.paragraphs.values())),
      layerBoxes("lines", createBoxSet("line", lines), [linesByBlock, linesByBlock]),
      words,
      entityBoxes(document),
      layerBoxes("objects", createBoxSet("object", document.objects)),
      layerBoxes("logos", createBoxSet("logo", document.logos)),
      layerBoxes("places", createBoxSet("place", document.places)),
      layerBoxes("products", createBoxSet("product", document.productSearch?.groups ?? [])),
      layerBoxes("faces", createBoxSet("face", document.faces.values())),
      layerBoxes("crop-hints", createBoxSet("crop-hint", document.cropHints)),
    ],
  };
}

interface LocatedWords {
  readonly records: readonly Word[];
  /** Of each its line and its block, counted up. */
  readonly byLine: Uint32Array;
  readonly byBlock: Uint32Array;
}

/** By block and line, which is how the answer means it to be read. */
function* locatedWords(document: RecognizedDocument): Generator<undefined, LocatedWords> {
  const records: Word[] = [];
  const byLine = new Uint32Array(document.words.size);
  const byBlock = new Uint32Array(document.words.size);
  const numbers = { line: 0, block: 0 };
  let due = WORDS_A_STEP;
  for (const block of document.blocks.values()) {
    const before = records.length;
    for (const lineId of block.lineIds) {
      const first = records.length;
      for (const wordId of document.lines.get(lineId)?.wordIds ?? []) {
        const word = document.words.get(wordId);
        if (word !== undefined && isLocated(word)) records.push(word);
      }
      byLine.fill(numbers.line, first, records.length);
      if (records.length > first) numbers.line += 1;
      if (records.length < due) continue;
      due = records.length + WORDS_A_STEP;
      yield undefined;
    }
    byBlock.fill(numbers.block, before, records.length);
    if (records.length > before) numbers.block += 1;
  }
  return { records, byLine: byLine.slice(0, records.length), byBlock: byBlock.slice(0, records.length) };
}

function layerBoxes(layer: LayerKind, set: BoxSet, groups: readonly Uint32Array[] = []): LayerBoxes {
  return { layer, set, groups, chunks: chunkBoxes(set) };
}

/** An entity has no place of its own: it is drawn on each of its words, so its id occurs once a word. */
export function entityBoxes(document: RecognizedDocument): LayerBoxes {
  return layerBoxes("entities", createBoxSet("entity", entityWords(document)));
}

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

/** Whether there is anywhere to draw it. */
export function isLocated({ polygon }: LocatedRecord): boolean {
  return polygon !== undefined && polygon.length > 0;
}
