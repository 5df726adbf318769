import { isBase64 } from "../json/base64-text.ts";
import { defined } from "../json/defined.ts";
import { enumField, fieldOf, listField, objectField, objectList, textField, textList } from "../json/json-fields.ts";
import { indexOf } from "../json/json-place.ts";
import type { ObjectPlace } from "../json/json-place.ts";
import { createRequestChecks } from "../json/request-checks.ts";
import type { RequestChecks } from "../json/request-checks.ts";
import { requestParse } from "../parsed-request.ts";
import type { RequestParse } from "../parsed-request.ts";
import { YANDEX_FEATURE_TYPES } from "./request.ts";
import type { AnalyzeSpec, TextDetectionConfig, YandexFeature, YandexFeatureType, YandexRequest } from "./request.ts";

/** Bounds of the specification, in elements or characters. */
const LIMITS = {
  specs: 8,
  features: 8,
  languages: 8,
  languageCode: 3,
  textModel: 50,
  classificationModel: 256,
  mimeType: 255,
  signature: 16_384,
  content: 10_485_760,
  folderId: 50,
} as const;

/**
 * Reads the body of `batchAnalyze`. Field names may be in either spelling. A wrong feature configuration is reported for
 * that feature, as the service answers it inside status 200; everything else refuses the request.
 */
export function parseYandexRequest(raw: unknown): RequestParse<YandexRequest> {
  const checks = createRequestChecks(raw);
  const request = checks.root === undefined ? undefined : readRequest(checks.root, checks);
  return requestParse(request, checks.all());
}

function readRequest(place: ObjectPlace, checks: RequestChecks): YandexRequest {
  checks.checkFields(place, ["analyzeSpecs", "folderId"]);
  const specs = objectList(place, "analyzeSpecs");
  checkCount(place, { field: "analyzeSpecs", most: LIMITS.specs }, checks);
  return defined({
    analyzeSpecs: specs.map((spec) => readSpec(spec, checks)),
    folderId: boundedText(place, { field: "folderId", most: LIMITS.folderId }, checks),
  });
}

function readSpec(place: ObjectPlace, checks: RequestChecks): AnalyzeSpec {
  checks.checkFields(place, ["features", "mimeType", "content", "signature"]);
  const features = objectList(place, "features");
  checkCount(place, { field: "features", most: LIMITS.features }, checks);
  const spec = defined({
    features: features.map((feature) => readFeature(feature, indexOf(place), checks)),
    mimeType: boundedText(place, { field: "mimeType", most: LIMITS.mimeType }, checks),
    signature: boundedText(place, { field: "signature", most: LIMITS.signature }, checks),
    content: boundedText(place, { field: "content", most: LIMITS.content }, checks),
  });
  checkSource(place, spec, checks);
  return spec;
}

function checkSource(place: ObjectPlace, { content, signature }: AnalyzeSpec, checks: RequestChecks): void {
  if (content !== undefined && signature !== undefined) {
    checks.add(place, { kind: "conflict", message: "Only one of content and signature may be set." });
  }
  if (content === undefined && signature === undefined) {
    checks.add(place, { kind: "missing", message: "One of content and signature must be set." });
  }
  if (content !== undefined && content.length <= LIMITS.content && !isBase64(content)) {
    checks.add(place, { field: "content", kind: "value", message: "The content is not base64." });
  }
}

function readFeature(place: ObjectPlace, imageIndex: number, checks: RequestChecks): YandexFeature {
  checks.checkFields(place, ["type", "classificationConfig", "textDetectionConfig"]);
  const at: FeatureChecks = { checks, place, imageIndex, featureIndex: indexOf(place) };
  const type = readType(at);
  const feature = defined({
    type,
    classificationConfig: readClassificationConfig(at),
    textDetectionConfig: readTextDetectionConfig(at),
  });
  checkConfiguration(feature, at);
  return feature;
}

interface FeatureChecks {
  readonly checks: RequestChecks;
  readonly place: ObjectPlace;
  readonly imageIndex: number;
  readonly featureIndex: number;
}

/** What the service says of this one feature, in front of the reason. */
function refuseFeature({ checks, place, imageIndex, featureIndex }: FeatureChecks, reason: string): void {
  const message = `Incorrect feature configuration: ${reason}`;
  checks.add(place, { kind: "value", message, imageIndex, featureIndex });
}

function readType({ place, checks }: FeatureChecks): YandexFeatureType {
  const name = enumField(place, "type", YANDEX_FEATURE_TYPES) ?? "TYPE_UNSPECIFIED";
  const type = YANDEX_FEATURE_TYPES.find((known) => known === name);
  if (type === undefined) checks.add(place, { field: "type", kind: "value", message: `Unknown feature type ${name}.` });
  return type ?? "TYPE_UNSPECIFIED";
}

function readClassificationConfig({ place, checks }: FeatureChecks): YandexFeature["classificationConfig"] {
  const config = objectField(place, "classificationConfig");
  if (config === undefined) return undefined;
  checks.checkFields(config, ["model"]);
  return defined({ model: boundedText(config, { field: "model", most: LIMITS.classificationModel }, checks) });
}

function readTextDetectionConfig({ place, checks }: FeatureChecks): TextDetectionConfig | undefined {
  const config = objectField(place, "textDetectionConfig");
  if (config === undefined) return undefined;
  checks.checkFields(config, ["languageCodes", "model"]);
  const model = boundedText(config, { field: "model", most: LIMITS.textModel }, checks);
  return defined({ languageCodes: textList(config, "languageCodes"), model });
}

function checkConfiguration(feature: YandexFeature, at: FeatureChecks): void {
  const { type, classificationConfig, textDetectionConfig } = feature;
  if (fieldOf(at.place, "classificationConfig") !== undefined && textDetectionConfig !== undefined) {
    at.checks.add(at.place, {
      kind: "conflict",
      message: "Only one of classificationConfig and textDetectionConfig may be set.",
    });
  }
  if (type === "TYPE_UNSPECIFIED") refuseFeature(at, "Feature type is not specified");
  if (type === "CLASSIFICATION" && classificationConfig?.model === undefined)
    refuseFeature(at, "Model is not specified");
  if (type === "TEXT_DETECTION") checkLanguages(textDetectionConfig?.languageCodes ?? [], at);
}

function checkLanguages(codes: readonly string[], at: FeatureChecks): void {
  if (codes.length === 0 || codes.length > LIMITS.languages) {
    refuseFeature(at, `Incorrect number of language codes: ${String(codes.length)}`);
  }
  for (const code of codes.filter((one) => one === "" || one.length > LIMITS.languageCode)) {
    refuseFeature(at, `Incorrect language code: ${code}`);
  }
}

interface SizeCheck {
  readonly field: string;
  readonly most: number;
}

function checkCount(place: ObjectPlace, { field, most }: SizeCheck, checks: RequestChecks): void {
  const count = listField(place, field).length;
  if (count >= 1 && count <= most) return;
  const message = `The number of ${field} must be in the range 1-${String(most)}, not ${String(count)}.`;
  checks.add(place, { field, kind: "count", message });
}

function boundedText(place: ObjectPlace, { field, most }: SizeCheck, checks: RequestChecks): string | undefined {
  const text = textField(place, field);
  if (text !== undefined && text.length > most) {
    checks.add(place, { field, kind: "length", message: `${field} must have at most ${String(most)} characters.` });
  }
  return text;
}
