import { defined } from "../json/defined.ts";
import type { RequestedFeature, RequestedImage } from "../parsed-request.ts";
import { featureOfGoogleType } from "./feature-types.ts";
import type { AnnotateImageRequest, GoogleRequest } from "./request-types.ts";

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
  return features.map(({ type, model, maxResults }, featureIndex) =>
    defined({
      featureIndex,
      feature: featureOfGoogleType(type),
      name: type,
      languages: imageContext?.languageHints ?? [],
      textModel: model,
      maxResults,
      aspectRatios: type === "CROP_HINTS" ? imageContext?.cropHintsParams?.aspectRatios : undefined,
      wantsConfidence:
        type !== "TEXT_DETECTION" || imageContext?.textDetectionParams?.enableTextDetectionConfidenceScore === true,
    }),
  );
}
