import type { FeatureKind } from "../document/recognized-document.ts";
import type { Feature } from "./provider.ts";

/** The kind of answer a wished feature gives. */
export function featureKind(feature: Feature): FeatureKind {
  switch (feature) {
    case "document-text":
      return "text";
    case "quality":
    case "moderation":
      return "classification";
    default:
      return feature;
  }
}
