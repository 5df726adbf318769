import type { FeatureKind, RecognizedDocument } from "#core/document/recognized-document.ts";
import { featureOfText, textFeatures } from "#core/document/text-features.ts";
import type { Polygon } from "#core/geometry/polygon.ts";
import type { LayerKind } from "../../state/filters-store.ts";
import { keptWhile, perDocument } from "../../state/per-document.ts";

export interface LayerCount {
  readonly layer: LayerKind;
  readonly count: number;
}

/** Layers that are worth a chip even when empty: the engine looked and found none. */
const SUBJECTS: Partial<Record<LayerKind, FeatureKind>> = { words: "text", faces: "faces", objects: "objects" };

/** The layers that the answer has something for, or was asked for, in the order of the chips. */
export const layerCounts = perDocument(
  (document): readonly LayerCount[] => {
    const counts: readonly LayerCount[] = [
      { layer: "blocks", count: document.blocks.size },
      { layer: "paragraphs", count: document.paragraphs.size },
      { layer: "lines", count: namesLines(document) ? document.lines.size : 0 },
      { layer: "words", count: document.words.size },
      { layer: "symbols", count: symbolCount(document) },
      { layer: "entities", count: document.entities.size },
      { layer: "faces", count: document.faces.size },
      { layer: "objects", count: document.objects.length },
      { layer: "logos", count: document.logos.length },
      { layer: "places", count: document.places.length },
      { layer: "products", count: document.productSearch?.groups.length ?? 0 },
      { layer: "crop-hints", count: document.cropHints.length },
    ];
    return counts.filter(({ layer, count }) => count > 0 || wasAsked(document, layer));
  },
  keptWhile((from, to) => from.symbols.length === to.symbols.length),
);

function symbolCount({ words }: RecognizedDocument): number {
  let count = 0;
  for (const { symbols } of words.values()) count += symbols.length;
  return count;
}

export interface TextFeatureCount {
  readonly featureIndex: number;
  readonly words: number;
}

/** The texts of an answer to several text features; empty when there is one text only. */
export const textFeatureCounts = perDocument(
  (document): readonly TextFeatureCount[] => {
    const features = textFeatures(document);
    if (features.length < 2) return [];
    const counts = new Map(features.map((featureIndex) => [featureIndex, 0]));
    for (const { id } of document.words.values()) {
      const featureIndex = featureOfText(document, "word", id) ?? -1;
      counts.set(featureIndex, (counts.get(featureIndex) ?? 0) + 1);
    }
    return [...counts].map(([featureIndex, words]) => ({ featureIndex, words }));
  },
  keptWhile(() => true),
);

/** How many of a layer's things the answer gives no place for: they are in the lists, but not on the picture. */
export const unplacedCounts = perDocument(
  (document): Partial<Record<LayerKind, number>> => {
    const unplaced = (things: Iterable<Placed>) => {
      let count = 0;
      for (const thing of things) if (!isPlaced(thing)) count += 1;
      return count;
    };
    return {
      blocks: unplaced(document.blocks.values()),
      paragraphs: unplaced(document.paragraphs.values()),
      lines: unplaced(document.lines.values()),
      words: unplaced(document.words.values()),
      faces: unplaced(document.faces.values()),
      objects: unplaced(document.objects),
      logos: unplaced(document.logos),
      places: unplaced(document.places),
      products: unplaced(document.productSearch?.groups ?? []),
      "crop-hints": unplaced(document.cropHints),
    };
  },
  keptWhile((from, to) => isPlaced(from) === isPlaced(to)),
);

interface Placed {
  readonly polygon?: Polygon;
}

function isPlaced({ polygon }: Placed): boolean {
  return polygon !== undefined && polygon.length > 0;
}

/** Google names no lines: those of its documents are made from the breaks in the text, so there is nothing to draw or count. */
function namesLines(document: RecognizedDocument): boolean {
  for (const { polygon } of document.lines.values()) if (polygon !== undefined) return true;
  return false;
}

function wasAsked(document: RecognizedDocument, layer: LayerKind): boolean {
  const kind = SUBJECTS[layer];
  return kind !== undefined && document.features.some((feature) => feature.kind === kind);
}
