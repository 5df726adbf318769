import type { Feature, ProviderInfo, Wire } from "#core/recognition/provider.ts";
import type { Settings } from "../../state/settings-store.ts";

/** The wire's other word for the same wish, where it has only one of them. */
const OTHER_WORD: Partial<Record<Feature, Feature>> = { text: "document-text", "document-text": "text" };

/**
 * What to change in the settings for another provider or wire, so that they ask for the same as far as it can be asked.
 * What it cannot do is left out.
 */
export function settingsForProvider(settings: Settings, provider: ProviderInfo, wanted?: Wire): Partial<Settings> {
  const wire = provider.wires.find((each) => each === (wanted ?? settings.wire)) ?? provider.wires[0] ?? settings.wire;
  const features = settings.features.flatMap((feature) => supportedWord(provider, wire, feature) ?? []);
  const tags = new Set(provider.languages.map(({ tag }) => tag));
  const knowsModel = settings.textModel !== undefined && provider.textModels.includes(settings.textModel);
  return {
    provider: provider.id,
    wire,
    features: [...new Set(features)],
    languages: settings.languages.filter((tag) => tags.has(tag)),
    textModel: knowsModel ? settings.textModel : undefined,
  };
}

/** Whether the feature can be asked of this provider in this wire. */
export function isSupported(provider: ProviderInfo, wire: Wire, feature: Feature): boolean {
  return provider.features.some((support) => support.feature === feature && support.wires.includes(wire));
}

function supportedWord(provider: ProviderInfo, wire: Wire, feature: Feature): Feature | undefined {
  const words = [feature, OTHER_WORD[feature]].filter((word) => word !== undefined);
  return words.find((word) => isSupported(provider, wire, word));
}
