import { useMessages } from "../../messages/messages-context.ts";
import type { Theme } from "../../state/settings-store.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { Icon } from "../../ui/icon.tsx";
import type { IconName } from "../../ui/icon-paths.ts";
import { MenuButton } from "../../ui/menu-button.tsx";
import { useSettings } from "./use-provider.ts";

const THEMES: readonly { readonly id: Theme; readonly icon: IconName }[] = [
  { id: "system", icon: "monitor" },
  { id: "light", icon: "sun" },
  { id: "dark", icon: "moon" },
];

export function ThemeMenu() {
  const { header } = useMessages();
  const { settings: store } = useWorkspace();
  const { theme } = useSettings();
  const items = THEMES.map(({ id }) => ({
    id,
    label: header.themes[id],
    kind: "radio" as const,
    isChecked: id === theme,
  }));
  return (
    <MenuButton
      label={header.theme}
      isIconOnly
      sections={[{ label: header.theme, items }]}
      onPick={(id) => {
        const chosen = THEMES.find((each) => each.id === id);
        if (chosen !== undefined) store.getState().change({ theme: chosen.id });
      }}
    >
      <Icon name={THEMES.find(({ id }) => id === theme)?.icon ?? "monitor"} />
    </MenuButton>
  );
}
