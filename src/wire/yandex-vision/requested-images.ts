import type { Feature } from "#core/recognition/provider.ts";
import { defined } from "../json/defined.ts";
import type { RequestedFeature, RequestedImage } from "../parsed-request.ts";
import type { YandexFeature, YandexRequest } from "./request.ts";

/** The request in the words both wires share. */
export function requestedYandexImages(request: YandexRequest): RequestedImage[] {
  return request.analyzeSpecs.map(({ content, signature, mimeType, features }) =>
    defined({ content, reference: signature, mediaType: mimeType, features: features.map(requestedFeature) }),
  );
}

function requestedFeature(message: YandexFeature, featureIndex: number): RequestedFeature {
  const { type, classificationConfig, textDetectionConfig } = message;
  return defined({
    featureIndex,
    feature: featureOf(message),
    name: type === "CLASSIFICATION" ? `${type} ${classificationConfig?.model ?? ""}`.trimEnd() : type,
    languages: textDetectionConfig?.languageCodes ?? [],
    textModel: textDetectionConfig?.model,
    wantsConfidence: true,
    wantsEntities: true,
  });
}

function featureOf({ type, classificationConfig }: YandexFeature): Feature | undefined {
  switch (type) {
    case "TEXT_DETECTION":
      return "text";
    case "FACE_DETECTION":
      return "faces";
    case "IMAGE_COPY_SEARCH":
      return "copies";
    case "CLASSIFICATION":
      return (["quality", "moderation"] as const).find((model) => model === classificationConfig?.model);
    case "TYPE_UNSPECIFIED":
      return undefined;
  }
}
