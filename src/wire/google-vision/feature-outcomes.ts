import type { FeatureKind, FeatureOutcome, RecognizedDocument } from "#core/document/recognized-document.ts";
import { featureKind } from "#core/recognition/feature-kind.ts";
import type { Feature } from "#core/recognition/provider.ts";

const HAS_ANY: Partial<Record<FeatureKind, (document: RecognizedDocument) => boolean>> = {
  text: (document) => document.words.size > 0 || document.textAnnotations.length > 0,
  faces: (document) => document.faces.size > 0,
  labels: (document) => document.labels.length > 0,
  logos: (document) => document.logos.length > 0,
  places: (document) => document.places.length > 0,
  objects: (document) => document.objects.length > 0,
  "safe-search": (document) => document.safeSearch !== undefined,
  colors: (document) => document.dominantColors.length > 0,
  "crop-hints": (document) => document.cropHints.length > 0,
  web: (document) => document.webDetection !== undefined,
  products: (document) => document.productSearch !== undefined,
};

const KINDS: readonly FeatureKind[] = [
  "text",
  "faces",
  "labels",
  "logos",
  "places",
  "objects",
  "safe-search",
  "colors",
  "crop-hints",
  "web",
  "products",
];

/**
 * An answer does not list features: one that was asked for and has no field found nothing, or failed when the image has
 * an error. When it is not known what was asked for, what is there is all there is to say.
 */
export function featureOutcomes(
  document: RecognizedDocument,
  features: readonly Feature[] | undefined,
): FeatureOutcome[] {
  if (features === undefined) {
    const found = KINDS.filter((kind) => hasAny(document, kind));
    return found.map((kind) => ({ featureIndex: featureIndexOf(kind, features), kind, outcome: "found" }));
  }
  const missing = document.errors.length > 0 ? "failed" : "nothing";
  return features.map((feature, featureIndex) => {
    const kind = featureKind(feature);
    return { featureIndex, kind, outcome: hasAny(document, kind) ? "found" : missing };
  });
}

function hasAny(document: RecognizedDocument, kind: FeatureKind): boolean {
  return HAS_ANY[kind]?.(document) ?? false;
}

/**
 * An answer does not say which feature it is for: the first one asked for that gives this kind. Unknown wishes count as
 * one feature of each kind.
 */
export function featureIndexOf(kind: FeatureKind, features: readonly Feature[] | undefined): number {
  const kinds = features?.map(featureKind) ?? KINDS;
  return Math.max(0, kinds.indexOf(kind));
}
