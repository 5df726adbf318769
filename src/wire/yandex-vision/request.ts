import type { Feature } from "#core/recognition/provider.ts";
import type { RecognitionImage, RecognitionSettings } from "#core/recognition/request.ts";
import { envelopeItem, envelopeParts } from "../built-request.ts";
import type { BuiltRequest, RequestEnvelope } from "../built-request.ts";
import { defined } from "../json/defined.ts";
import type { JsonObject } from "../json/json-value.ts";
import { languageGroups } from "./language-groups.ts";

/** In the order of the enum's numbers. */
export const YANDEX_FEATURE_TYPES = [
  "TYPE_UNSPECIFIED",
  "TEXT_DETECTION",
  "CLASSIFICATION",
  "FACE_DETECTION",
  "IMAGE_COPY_SEARCH",
] as const;

export type YandexFeatureType = (typeof YANDEX_FEATURE_TYPES)[number];

/** Body of `batchAnalyze`. */
export interface YandexRequest {
  readonly analyzeSpecs: readonly AnalyzeSpec[];
  /** Only for user accounts. */
  readonly folderId?: string;
}

/** One image: either its content or a signature. */
export interface AnalyzeSpec {
  readonly features: readonly YandexFeature[];
  readonly mimeType?: string;
  readonly signature?: string;
  /** Base64. */
  readonly content?: string;
}

export interface YandexFeature {
  readonly type: YandexFeatureType;
  readonly classificationConfig?: { readonly model?: string };
  readonly textDetectionConfig?: TextDetectionConfig;
}

export interface TextDetectionConfig {
  readonly languageCodes: readonly string[];
  /** `page` (the default), `line`, or a document template such as `passport`. */
  readonly model?: string;
}

interface PlannedFeature {
  readonly feature: Feature;
  readonly message: YandexFeature;
}

/** Each feature as the messages it takes; none when the wire has no word for it. */
function planFeature(feature: Feature, settings: RecognitionSettings): PlannedFeature[] {
  switch (feature) {
    case "text":
      return languageGroups(settings.languages).map((languageCodes) => ({
        feature,
        message: {
          type: "TEXT_DETECTION",
          textDetectionConfig: defined({ languageCodes, model: settings.textModel }),
        },
      }));
    case "faces":
      return [{ feature, message: { type: "FACE_DETECTION" } }];
    case "quality":
    case "moderation":
      return [{ feature, message: { type: "CLASSIFICATION", classificationConfig: { model: feature } } }];
    case "copies":
      return [{ feature, message: { type: "IMAGE_COPY_SEARCH" } }];
    default:
      return [];
  }
}

function planFeatures(settings: RecognitionSettings) {
  const plans = settings.features.map((feature) => ({ feature, planned: planFeature(feature, settings) }));
  const planned = plans.flatMap((plan) => plan.planned);
  return {
    messages: planned.map((one) => one.message),
    features: planned.map((one) => one.feature),
    unsupported: plans.filter((plan) => plan.planned.length === 0).map((plan) => plan.feature),
  };
}

export function buildYandexRequest(
  settings: RecognitionSettings,
  images: readonly RecognitionImage[],
): BuiltRequest<YandexRequest> {
  const { messages, features, unsupported } = planFeatures(settings);
  const analyzeSpecs = images.map(({ content, mediaType }) => ({ features: messages, mimeType: mediaType, content }));
  return { request: { analyzeSpecs }, features, unsupported };
}

/** The JSON text of the same request around the contents of its images. */
export function yandexRequestEnvelope(settings: RecognitionSettings, mediaTypes: readonly string[]): RequestEnvelope {
  const images = mediaTypes.map((mediaType) => ({ mediaType, content: "" }));
  const { request, features, unsupported } = buildYandexRequest(settings, images);
  const items = request.analyzeSpecs.map((spec) => envelopeItem(spec, `"}`));
  return { parts: envelopeParts(`{"analyzeSpecs":[`, items, "]}"), features, unsupported };
}

/** `content` comes last, so that the text of a message can be cut there. */
export function serializeYandexRequest(request: YandexRequest): JsonObject {
  const analyzeSpecs = request.analyzeSpecs.map(({ features, mimeType, signature, content }) =>
    defined({ features, mimeType, signature, content }),
  );
  return defined({ analyzeSpecs, folderId: request.folderId });
}
