export type Provider = "builtin" | "yandex" | "google";

/** The two formats of requests and answers. The built-in engine speaks both. */
export type Wire = "yandex-vision" | "google-vision";

/** What answers are read in: the wires, and formats that nobody is asked in. */
export type AnswerFormat = Wire | "yandex-ocr";

/** The vendor's own path, which the proxy serves under `/api/{provider}`. */
export const WIRE_PATHS: Readonly<Record<Wire, string>> = {
  "yandex-vision": "/vision/v1/batchAnalyze",
  "google-vision": "/v1/images:annotate",
};

/** What a provider accepts at most. */
export interface ProviderLimits {
  readonly imagesPerBatch: number;
  readonly bytesPerImage: number;
  readonly pixelsPerImage: number;
  readonly bytesPerRequest: number;
  readonly featuresPerImage: number;
}

/** One language a provider reads; `tag` is what goes over the wire. */
export interface ProviderLanguage {
  readonly tag: string;
}

/** A provider as `GET /api/providers` tells it. Never holds a secret. */
export interface ProviderInfo {
  readonly id: Provider;
  readonly wires: readonly Wire[];
  /** False: the server has no key for it, so requests are refused. */
  readonly isConfigured: boolean;
  /** Names of environment variables that would configure it; empty when nothing is missing. */
  readonly missing: readonly string[];
  readonly features: readonly FeatureSupport[];
  readonly languages: readonly ProviderLanguage[];
  /** Models for text recognition, the default first. */
  readonly textModels: readonly string[];
  /** Media types accepted as they are; anything else is converted before sending. */
  readonly mediaTypes: readonly string[];
  readonly limits: ProviderLimits;
  /** Name and version, for the built-in engine only. */
  readonly engine?: { readonly name: string; readonly version: string };
}

/** What can be asked for, under the names both wires share in Proofbox. */
export type Feature =
  | "text"
  | "document-text"
  | "faces"
  | "quality"
  | "moderation"
  | "copies"
  | "labels"
  | "logos"
  | "places"
  | "objects"
  | "safe-search"
  | "colors"
  | "crop-hints"
  | "web"
  | "products";

export interface FeatureSupport {
  readonly feature: Feature;
  readonly wires: readonly Wire[];
  /** What the answers rest on and how far they can be trusted; only told where that is little. */
  readonly model?: { readonly name: string; readonly limits: string };
}

export interface ProvidersAnswer {
  readonly providers: readonly ProviderInfo[];
}
