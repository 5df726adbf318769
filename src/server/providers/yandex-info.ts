import type { Feature, ProviderInfo } from "#core/recognition/provider.ts";

const FEATURES: readonly Feature[] = ["text", "faces", "quality", "moderation", "copies"];

/** Documented: one Latin-Cyrillic model, and models of one script each; `*` lets the service choose. */
const LANGUAGES =
  "* ru en ar az ba be bg bs cs da de el es et fi fr he hu hy id it ja ka kk ko ky lt lv mt nl no pl pt ro sk sl sv tg th tr tt uz vi zh";

const TEXT_MODELS = [
  "page",
  "line",
  "passport",
  "driver-license-front",
  "driver-license-back",
  "vehicle-registration-front",
  "vehicle-registration-back",
  "license-plates",
];

/** Yandex Vision v1 as its documentation and proto files say. */
export const YANDEX_INFO: Omit<ProviderInfo, "isConfigured" | "missing"> = {
  id: "yandex",
  wires: ["yandex-vision"],
  features: FEATURES.map((feature) => ({ feature, wires: ["yandex-vision"] })),
  languages: LANGUAGES.split(" ").map((tag) => ({ tag })),
  textModels: TEXT_MODELS,
  mediaTypes: ["image/jpeg", "image/png"],
  limits: {
    imagesPerBatch: 8,
    bytesPerImage: 1_000_000,
    pixelsPerImage: 20_000_000,
    bytesPerRequest: 12 * 1024 * 1024,
    featuresPerImage: 8,
  },
};
