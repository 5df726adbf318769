import type { Feature } from "#core/recognition/provider.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { MenuButton } from "../../ui/menu-button.tsx";
import { isSupported } from "./settings-for-provider.ts";
import { useProvider, useSettings } from "./use-provider.ts";
import styles from "./header.module.css";

/** What to look for: what the engine can do, with that disabled which the format has no word for. */
export function FeaturesMenu() {
  const { header } = useMessages();
  const { settings: store } = useWorkspace();
  const settings = useSettings();
  const provider = useProvider();
  const available = provider?.features.map(({ feature }) => feature) ?? settings.features;
  const canAsk = (feature: Feature) => provider === undefined || isSupported(provider, settings.wire, feature);
  const chosen = available.filter((feature) => settings.features.includes(feature) && canAsk(feature));
  const summary = shortList(
    chosen.map((feature) => header.features[feature]),
    header,
  );
  const hintOf = (feature: Feature) => {
    if (!canAsk(feature)) return header.notInFormat;
    const support = provider?.features.find((each) => each.feature === feature);
    return support?.model === undefined ? undefined : header.estimate;
  };
  const items = available.map((feature) => ({
    id: feature,
    label: header.features[feature],
    kind: "checkbox" as const,
    isChecked: chosen.includes(feature),
    isDisabled: !canAsk(feature),
    hint: hintOf(feature),
  }));
  const toggle = (id: string) => {
    // In the order of the provider's list, so that the same choice is always the same question.
    const next = available.filter((feature) => chosen.includes(feature) !== (feature === id));
    store.getState().change({ features: next });
  };
  return (
    <MenuButton
      label={header.featuresAre(summary)}
      sections={[{ label: header.featuresTitle, items }]}
      onPick={toggle}
      isDisabled={provider === undefined || items.length === 0}
    >
      <span className={styles["face"]}>{summary}</span>
    </MenuButton>
  );
}

function shortList(
  names: readonly string[],
  header: { noFeatures: string; moreFeatures: (a: string, n: number) => string },
) {
  if (names.length === 0) return header.noFeatures;
  return names.length <= 2 ? names.join(" · ") : header.moreFeatures(names.slice(0, 2).join(" · "), names.length - 2);
}
