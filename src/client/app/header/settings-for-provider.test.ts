import { describe, expect, it } from "vitest";
import type { ProviderInfo } from "#core/recognition/provider.ts";
import { DEFAULT_SETTINGS } from "../../state/settings-store.ts";
import { BUILTIN } from "../test-app.test-data.ts";
import { isSupported, settingsForProvider } from "./settings-for-provider.ts";

const both: ProviderInfo = {
  ...BUILTIN,
  features: [
    { feature: "text", wires: ["google-vision", "yandex-vision"] },
    { feature: "document-text", wires: ["google-vision"] },
    { feature: "faces", wires: ["google-vision", "yandex-vision"] },
  ],
  languages: [{ tag: "en" }, { tag: "ru" }],
  textModels: ["page", "line"],
};

describe("settingsForProvider", () => {
  it("asks for text in the word that the other wire has for it", () => {
    const change = settingsForProvider(DEFAULT_SETTINGS, both, "yandex-vision");
    expect(change).toMatchObject({ wire: "yandex-vision", features: ["text", "faces"] });
    const back = settingsForProvider({ ...DEFAULT_SETTINGS, ...change }, both, "google-vision");
    expect(back).toMatchObject({ wire: "google-vision", features: ["text", "faces"] });
  });

  it("asks for text once where both words become one", () => {
    const settings = { ...DEFAULT_SETTINGS, features: ["text", "document-text"] as const };
    expect(settingsForProvider(settings, both, "yandex-vision").features).toEqual(["text"]);
  });

  it("leaves out languages, models and features that it does not know", () => {
    const settings = {
      ...DEFAULT_SETTINGS,
      languages: ["en", "sv"],
      textModel: "passport",
      features: ["logos"] as const,
    };
    expect(settingsForProvider(settings, both)).toEqual({
      provider: "builtin",
      wire: "google-vision",
      features: [],
      languages: ["en"],
      textModel: undefined,
    });
    expect(settingsForProvider({ ...settings, textModel: "line" }, both).textModel).toBe("line");
  });

  it("takes the provider's own wire when it does not speak the wanted one", () => {
    const yandex: ProviderInfo = { ...both, id: "yandex", wires: ["yandex-vision"] };
    expect(settingsForProvider(DEFAULT_SETTINGS, yandex)).toMatchObject({ provider: "yandex", wire: "yandex-vision" });
  });
});

it("knows which feature a wire has a word for", () => {
  expect(isSupported(both, "google-vision", "document-text")).toBe(true);
  expect(isSupported(both, "yandex-vision", "document-text")).toBe(false);
  expect(isSupported(both, "yandex-vision", "logos")).toBe(false);
});
