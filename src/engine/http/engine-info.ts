import type { FeatureSupport, ProviderInfo, Wire } from "#core/recognition/provider.ts";
import { ENGINE } from "../engine-identity.ts";
import { ENGINE_LIMITS } from "../request-limits.ts";
import { CONTENT_MODEL } from "../moderation/content-model.ts";
import { installedLanguages } from "../tesseract/language-data.ts";

export type EngineInfo = Omit<ProviderInfo, "id" | "isConfigured" | "missing">;

const WIRES: readonly Wire[] = ["yandex-vision", "google-vision"];

/** What this engine has, with the wires that have a word for it. */
const FEATURES: readonly FeatureSupport[] = [
  { feature: "text", wires: WIRES },
  { feature: "document-text", wires: ["google-vision"] },
  { feature: "faces", wires: WIRES },
  { feature: "quality", wires: ["yandex-vision"] },
  { feature: "moderation", wires: ["yandex-vision"], model: CONTENT_MODEL },
  { feature: "copies", wires: ["yandex-vision"] },
  { feature: "labels", wires: ["google-vision"] },
  { feature: "safe-search", wires: ["google-vision"], model: CONTENT_MODEL },
  { feature: "colors", wires: ["google-vision"] },
  { feature: "crop-hints", wires: ["google-vision"] },
];

/** Media types the decoder reads; everything else is converted before sending. */
const MEDIA_TYPES = ["image/jpeg", "image/png", "image/webp", "image/gif", "image/avif", "image/tiff"] as const;

export function engineInfo({ hasLibrary }: { readonly hasLibrary: boolean }): EngineInfo {
  return {
    engine: ENGINE,
    wires: WIRES,
    features: FEATURES.filter(({ feature }) => hasLibrary || feature !== "copies"),
    languages: installedLanguages().map(({ tag }) => ({ tag })),
    textModels: ["page", "line"],
    mediaTypes: MEDIA_TYPES,
    limits: ENGINE_LIMITS,
  };
}
