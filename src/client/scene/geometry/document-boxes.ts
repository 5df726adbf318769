import { inTurn } from "#core/document/in-turn.ts";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import type { Word } from "#core/document/text-records.ts";
import type { LayerKind } from "../../state/filters-store.ts";
import { chunkBoxes } from "./box-chunks.ts";
import type { BoxChunk } from "./box-chunks.ts";
import { createBoxSet } from "./box-set.ts";
import type { BoxSet, LocatedRecord } from "./box-set.ts";

const WORDS_A_STEP = 2000;

/** The first box of each group, in their order; a group ends where the next one starts. */
export type GroupStarts = Uint32Array;

/** What one layer draws of one kind of thing, and where to look for it. */
export interface LayerBoxes {
  readonly layer: LayerKind;
  readonly set: BoxSet;
  readonly chunks: readonly BoxChunk[];
  /** A coarser division, and one coarser still: boxes of one group are drawn as one when they are tiny. */
  readonly groups: readonly GroupStarts[];
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
  const linesByBlock = groupStarts(lines.map(({ blockId }) => blockId));
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
  readonly byLine: GroupStarts;
  readonly byBlock: GroupStarts;
}

/** By block and line, which is how the answer means it to be read. */
function* locatedWords(document: RecognizedDocument): Generator<undefined, LocatedWords> {
  const records: Word[] = [];
  const byLine: number[] = [];
  const byBlock: number[] = [];
  const lineOf = inTurn(document.lines);
  const wordOf = inTurn(document.words);
  let due = WORDS_A_STEP;
  for (const block of document.blocks.values()) {
    const before = records.length;
    for (const lineId of block.lineIds) {
      const first = records.length;
      for (const wordId of lineOf(lineId)?.wordIds ?? []) {
        const word = wordOf(wordId);
        if (word !== undefined && isLocated(word)) records.push(word);
      }
      if (records.length > first) byLine.push(first);
      if (records.length < due) continue;
      due = records.length + WORDS_A_STEP;
      yield undefined;
    }
    if (records.length > before) byBlock.push(before);
  }
  return { records, byLine: Uint32Array.from(byLine), byBlock: Uint32Array.from(byBlock) };
}

function layerBoxes(layer: LayerKind, set: BoxSet, groups: readonly GroupStarts[] = []): LayerBoxes {
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

/** A new group starts where the name changes. */
function groupStarts(names: readonly string[]): GroupStarts {
  return Uint32Array.from(names.keys()).filter((index) => index === 0 || names[index] !== names[index - 1]);
}

/** Whether there is anywhere to draw it. */
export function isLocated({ polygon }: LocatedRecord): boolean {
  return polygon !== undefined && polygon.length > 0;
}
