import { LANGUAGES } from "../../messages/languages.ts";
import { useMessages } from "../../messages/messages-context.ts";
import type { Settings, Theme } from "../../state/settings-store.ts";
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

interface Choice {
  readonly id: string;
  readonly label: string;
  readonly kind: "radio";
  readonly isChecked: boolean;
  readonly change: Partial<Settings>;
}

/** The theme, and the language of the texts. */
export function AppearanceMenu() {
  const { header } = useMessages();
  const { settings: store } = useWorkspace();
  const { theme } = useSettings();
  const themes = useThemeChoices();
  const languages = useLanguageChoices();
  return (
    <MenuButton
      label={header.appearance}
      isIconOnly
      sections={[
        { label: header.theme, items: themes },
        { label: header.language, items: languages },
      ]}
      onPick={(id) => {
        const chosen = [...themes, ...languages].find((each) => each.id === id);
        if (chosen !== undefined) store.getState().change(chosen.change);
      }}
    >
      <Icon name={THEMES.find(({ id }) => id === theme)?.icon ?? "monitor"} />
    </MenuButton>
  );
}

function useThemeChoices(): readonly Choice[] {
  const { header } = useMessages();
  const { theme } = useSettings();
  return THEMES.map(({ id }) => ({
    id: `theme ${id}`,
    label: header.themes[id],
    kind: "radio",
    isChecked: id === theme,
    change: { theme: id },
  }));
}

/** Names are in the language itself, so that whoever cannot read the page finds theirs. */
function useLanguageChoices(): readonly Choice[] {
  const { header } = useMessages();
  const { language } = useSettings();
  return [{ tag: "system", name: header.systemLanguage }, ...LANGUAGES].map(({ tag, name }) => ({
    id: `language ${tag}`,
    label: name,
    kind: "radio",
    isChecked: tag === language,
    change: { language: tag },
  }));
}
