import type { ProviderInfo } from "#core/recognition/provider.ts";
import type { EngineInfo } from "../engine-service/engine-info.ts";

/** The built-in engine as it tells of itself; as not there when it told nothing. */
export function builtinInfo(engine: EngineInfo | undefined): ProviderInfo {
  const base = { id: "builtin", wires: ["yandex-vision", "google-vision"], missing: [] } as const;
  if (engine === undefined) return { ...base, ...NOTHING, isConfigured: false };
  const { name, version, ...facts } = engine;
  return { ...base, ...facts, isConfigured: true, engine: { name, version } };
}

const NOTHING: Pick<ProviderInfo, "features" | "languages" | "textModels" | "mediaTypes" | "limits"> = {
  features: [],
  languages: [],
  textModels: [],
  mediaTypes: ["image/jpeg", "image/png"],
  limits: { imagesPerBatch: 1, bytesPerImage: 0, pixelsPerImage: 0, bytesPerRequest: 0, featuresPerImage: 0 },
};
