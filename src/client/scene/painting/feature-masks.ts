import { featureOfText, textFeatures } from "#core/document/text-features.ts";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import type { BoxSet } from "../geometry/box-set.ts";

/** A bucket that no style is for, so its boxes are not drawn. */
export const HIDDEN_BUCKET = 255;

/** Takes the boxes of hidden text features out of a layer. */
export interface FeatureMasks {
  /** The buckets themselves when nothing is hidden, else a copy. */
  readonly mask: (layer: { readonly set: BoxSet }, buckets: Uint8Array, hidden: ReadonlySet<number>) => Uint8Array;
}

export function createFeatureMasks(document: RecognizedDocument): FeatureMasks {
  const isOnlyOne = textFeatures(document).length < 2;
  return {
    mask({ set }, buckets, hidden) {
      if (isOnlyOne || hidden.size === 0) return buckets;
      return buckets.map((bucket, index) => {
        const feature = featureOfText(document, set.kind, set.ids[index] ?? "");
        return feature !== undefined && hidden.has(feature) ? HIDDEN_BUCKET : bucket;
      });
    },
  };
}
