import { defined } from "../json/defined.ts";
import type { RequestedFeature, RequestedImage } from "../parsed-request.ts";
import { featureOfGoogleType } from "./feature-types.ts";
import type { AnnotateImageRequest, GoogleFeatureType, GoogleRequest } from "./request-types.ts";

/** The request in the words both wires share. The wire names no media types. */
export function requestedGoogleImages(request: GoogleRequest): RequestedImage[] {
  return request.requests.map((one) => {
    const { content, source } = one.image;
    return defined({
      content,
      reference: content === undefined ? (source?.imageUri ?? source?.gcsImageUri) : undefined,
      features: requestedFeatures(one),
    });
  });
}

function requestedFeatures({ features, imageContext }: AnnotateImageRequest): RequestedFeature[] {
  const types = features.map(({ type }) => type);
  return features.flatMap(({ type, model, maxResults }, featureIndex) => {
    if (!isAnswered(types, featureIndex)) return [];
    return defined({
      featureIndex,
      feature: featureOfGoogleType(type),
      name: type,
      languages: imageContext?.languageHints ?? [],
      textModel: model,
      maxResults,
      aspectRatios: type === "CROP_HINTS" ? imageContext?.cropHintsParams?.aspectRatios : undefined,
      wantsConfidence:
        type !== "TEXT_DETECTION" || imageContext?.textDetectionParams?.enableTextDetectionConfidenceScore === true,
    });
  });
}

/** An answer has one place for each type, and one for both kinds of text: document text holds all that plain text would say. */
function isAnswered(types: readonly GoogleFeatureType[], index: number): boolean {
  const type = types[index];
  const isOutdone = type === "TEXT_DETECTION" && types.includes("DOCUMENT_TEXT_DETECTION");
  return type !== undefined && types.indexOf(type) === index && !isOutdone;
}
