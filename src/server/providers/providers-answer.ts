import type { ProviderInfo, ProvidersAnswer } from "#core/recognition/provider.ts";
import type { EngineInfo } from "../engine-service/engine-info.ts";
import type { Vendor } from "../upstreams/vendor-upstream.ts";
import { builtinInfo } from "./builtin-info.ts";
import { GOOGLE_INFO } from "./google-info.ts";
import { YANDEX_INFO } from "./yandex-info.ts";

/** One of them is enough; the first is the usual one. */
const MISSING: Readonly<Record<Vendor, readonly string[]>> = {
  yandex: ["YANDEX_API_KEY", "YANDEX_IAM_TOKEN"],
  google: ["GOOGLE_API_KEY", "GOOGLE_ACCESS_TOKEN"],
};

/** The built-in engine first: it always works. */
export function providersAnswer(
  engine: EngineInfo | undefined,
  isConfigured: Readonly<Record<Vendor, boolean>>,
): ProvidersAnswer {
  const vendorInfo = (vendor: Vendor, facts: Omit<ProviderInfo, "isConfigured" | "missing">): ProviderInfo => ({
    ...facts,
    isConfigured: isConfigured[vendor],
    missing: isConfigured[vendor] ? [] : MISSING[vendor],
  });
  return { providers: [builtinInfo(engine), vendorInfo("yandex", YANDEX_INFO), vendorInfo("google", GOOGLE_INFO)] };
}
