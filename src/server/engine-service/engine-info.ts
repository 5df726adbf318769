import type { Feature, FeatureSupport, ProviderLanguage, ProviderLimits, Wire } from "#core/recognition/provider.ts";

/** What the engine service tells of itself at `GET /info`. */
export interface EngineInfo {
  readonly name: string;
  readonly version: string;
  readonly features: readonly FeatureSupport[];
  readonly languages: readonly ProviderLanguage[];
  readonly textModels: readonly string[];
  readonly mediaTypes: readonly string[];
  readonly limits: ProviderLimits;
}

const FEATURES: Readonly<Record<Feature, true>> = {
  text: true,
  "document-text": true,
  faces: true,
  quality: true,
  moderation: true,
  copies: true,
  labels: true,
  logos: true,
  places: true,
  objects: true,
  "safe-search": true,
  colors: true,
  "crop-hints": true,
  web: true,
  products: true,
};

const LIMIT_NAMES = [
  "imagesPerBatch",
  "bytesPerImage",
  "pixelsPerImage",
  "bytesPerRequest",
  "featuresPerImage",
] as const;

/** undefined when it is not what a service of this version says; unknown features are left out. */
export function parseEngineInfo(value: unknown): EngineInfo | undefined {
  if (!isRecord(value)) return undefined;
  const { name, version } = isRecord(value["engine"]) ? value["engine"] : {};
  const limits = parseLimits(value["limits"]);
  if (typeof name !== "string" || typeof version !== "string" || limits === undefined) return undefined;
  return {
    name,
    version,
    limits,
    features: listOf(value["features"]).flatMap(parseFeature),
    languages: listOf(value["languages"]).flatMap(parseLanguage),
    textModels: listOf(value["textModels"]).filter(isString),
    mediaTypes: listOf(value["mediaTypes"]).filter(isString),
  };
}

function parseLimits(value: unknown): ProviderLimits | undefined {
  if (!isRecord(value)) return undefined;
  const [imagesPerBatch, bytesPerImage, pixelsPerImage, bytesPerRequest, featuresPerImage] = LIMIT_NAMES.map((name) =>
    positiveNumber(value[name]),
  );
  if (imagesPerBatch === undefined || bytesPerImage === undefined || pixelsPerImage === undefined) return undefined;
  if (bytesPerRequest === undefined || featuresPerImage === undefined) return undefined;
  return { imagesPerBatch, bytesPerImage, pixelsPerImage, bytesPerRequest, featuresPerImage };
}

function parseFeature(value: unknown): readonly FeatureSupport[] {
  if (!isRecord(value) || !isFeature(value["feature"])) return [];
  const wires = listOf(value["wires"]).filter(isWire);
  if (wires.length === 0) return [];
  const { name, limits } = isRecord(value["model"]) ? value["model"] : {};
  const model = isString(name) && isString(limits) ? { model: { name, limits } } : {};
  return [{ feature: value["feature"], wires, ...model }];
}

function parseLanguage(value: unknown): readonly ProviderLanguage[] {
  return isRecord(value) && isString(value["tag"]) ? [{ tag: value["tag"] }] : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isString(value: unknown): value is string {
  return typeof value === "string";
}

function isFeature(value: unknown): value is Feature {
  return typeof value === "string" && Object.hasOwn(FEATURES, value);
}

function isWire(value: unknown): value is Wire {
  return value === "yandex-vision" || value === "google-vision";
}

function positiveNumber(value: unknown): number | undefined {
  return typeof value === "number" && Number.isFinite(value) && value > 0 ? value : undefined;
}
