import type { FeatureKind, RecognizedDocument } from "#core/document/recognized-document.ts";
import type { LayerKind } from "../../state/filters-store.ts";
import { perDocument } from "../per-document.ts";

export interface LayerCount {
  readonly layer: LayerKind;
  readonly count: number;
}

/** Layers that are worth a chip even when empty: the engine looked and found none. */
const SUBJECTS: Partial<Record<LayerKind, FeatureKind>> = { words: "text", faces: "faces", objects: "objects" };

/** The layers that the answer has something for, or was asked for, in the order of the chips. */
export const layerCounts = perDocument((document): readonly LayerCount[] => {
  const counts: readonly LayerCount[] = [
    { layer: "blocks", count: document.blocks.size },
    { layer: "paragraphs", count: document.paragraphs.size },
    { layer: "lines", count: namesLines(document) ? document.lines.size : 0 },
    { layer: "words", count: document.words.size },
    { layer: "entities", count: document.entities.size },
    { layer: "faces", count: document.faces.size },
    { layer: "objects", count: document.objects.length + document.logos.length + document.places.length },
    { layer: "crop-hints", count: document.cropHints.length },
  ];
  return counts.filter(({ layer, count }) => count > 0 || wasAsked(document, layer));
});

/** Google names no lines: those of its documents are made from the breaks in the text, so there is nothing to draw or count. */
function namesLines(document: RecognizedDocument): boolean {
  return [...document.lines.values()].some((line) => line.polygon !== undefined);
}

function wasAsked(document: RecognizedDocument, layer: LayerKind): boolean {
  const kind = SUBJECTS[layer];
  return kind !== undefined && document.features.some((feature) => feature.kind === kind);
}
