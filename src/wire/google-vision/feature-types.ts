import type { Feature } from "#core/recognition/provider.ts";
import type { GoogleFeatureType } from "./request-types.ts";

const PAIRS: readonly (readonly [Feature, GoogleFeatureType])[] = [
  ["text", "TEXT_DETECTION"],
  ["document-text", "DOCUMENT_TEXT_DETECTION"],
  ["faces", "FACE_DETECTION"],
  ["labels", "LABEL_DETECTION"],
  ["logos", "LOGO_DETECTION"],
  ["places", "LANDMARK_DETECTION"],
  ["objects", "OBJECT_LOCALIZATION"],
  ["safe-search", "SAFE_SEARCH_DETECTION"],
  ["colors", "IMAGE_PROPERTIES"],
  ["crop-hints", "CROP_HINTS"],
  ["web", "WEB_DETECTION"],
  ["products", "PRODUCT_SEARCH"],
];

/** Undefined when the wire has no word for it. */
export function googleFeatureType(feature: Feature): GoogleFeatureType | undefined {
  return PAIRS.find(([known]) => known === feature)?.[1];
}

/** Undefined for a type that Proofbox has no name for. */
export function featureOfGoogleType(type: GoogleFeatureType): Feature | undefined {
  return PAIRS.find(([, known]) => known === type)?.[0];
}
