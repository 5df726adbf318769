import type { Feature } from "#core/recognition/provider.ts";
import type { RecognitionImage, RecognitionSettings } from "#core/recognition/request.ts";
import { envelopeItem, envelopeParts } from "../built-request.ts";
import type { BuiltRequest, RequestEnvelope } from "../built-request.ts";
import { defined } from "../json/defined.ts";
import type { JsonObject } from "../json/json-value.ts";
import { googleFeatureType } from "./feature-types.ts";
import type {
  AnnotateImageRequest,
  GoogleFeature,
  GoogleImage,
  GoogleImageContext,
  GoogleRequest,
} from "./request-types.ts";

export function buildGoogleRequest(
  settings: RecognitionSettings,
  images: readonly RecognitionImage[],
): BuiltRequest<GoogleRequest> {
  const supported = settings.features.filter((feature) => googleFeatureType(feature) !== undefined);
  const features = supported.flatMap((feature) => featureMessage(feature, settings) ?? []);
  const imageContext = buildImageContext(settings);
  const requests = images.map(({ content }) => defined({ features, imageContext, image: { content } }));
  const unsupported = settings.features.filter((feature) => !supported.includes(feature));
  return { request: { requests }, features: supported, unsupported };
}

function featureMessage(feature: Feature, { textModel }: RecognitionSettings): GoogleFeature | undefined {
  const type = googleFeatureType(feature);
  if (type === undefined) return undefined;
  return defined({ type, model: isText(feature) ? textModel : undefined });
}

function isText(feature: Feature): boolean {
  return feature === "text" || feature === "document-text";
}

/** Undefined when there is nothing to say. */
function buildImageContext({ features, languages }: RecognitionSettings): GoogleImageContext | undefined {
  const languageHints = languages.length === 0 ? undefined : languages;
  // Without this the service gives plain text no confidences at all.
  const textDetectionParams = features.includes("text") ? { enableTextDetectionConfidenceScore: true } : undefined;
  if (languageHints === undefined && textDetectionParams === undefined) return undefined;
  return defined({ languageHints, textDetectionParams });
}

/** The JSON text of the same request around the contents of its images. The wire has no field for their types. */
export function googleRequestEnvelope(settings: RecognitionSettings, mediaTypes: readonly string[]): RequestEnvelope {
  const images = mediaTypes.map((mediaType) => ({ mediaType, content: "" }));
  const { request, features, unsupported } = buildGoogleRequest(settings, images);
  const items = request.requests.map((one) => envelopeItem(one, `"}}`));
  return { parts: envelopeParts(`{"requests":[`, items, "]}"), features, unsupported };
}

/** `image.content` comes last, so that the text of a message can be cut there. */
export function serializeGoogleRequest(request: GoogleRequest): JsonObject {
  const { requests, parent, labels } = request;
  return defined({ requests: requests.map(serializeImageRequest), parent, labels });
}

function serializeImageRequest({ features, imageContext, image }: AnnotateImageRequest): JsonObject {
  return defined({ features, imageContext, image: serializeImage(image) });
}

function serializeImage({ source, content }: GoogleImage): JsonObject {
  return defined({ source, content });
}
