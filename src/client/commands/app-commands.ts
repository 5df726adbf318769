import type { Theme } from "../state/settings-store.ts";
import type { Command } from "./command.ts";

const THEME_CYCLE: Readonly<Record<Theme, Theme>> = { system: "light", light: "dark", dark: "system" };

export const appCommands: readonly Command[] = [
  {
    id: "selection.clear",
    group: "words",
    label: (messages) => messages.commands.clearSelection,
    shortcuts: ["Escape"],
    needs: "selection",
    isEnabled: ({ workspace }) => workspace.selection.getState().selected.length > 0,
    run: ({ workspace }) => {
      workspace.selection.getState().clear();
    },
  },
  {
    id: "app.theme",
    group: "app",
    label: (messages) => messages.commands.theme,
    shortcuts: [],
    isEnabled: () => true,
    run: ({ workspace }) => {
      const { theme, change } = workspace.settings.getState();
      change({ theme: THEME_CYCLE[theme] });
    },
  },
  {
    id: "app.character-keys",
    group: "app",
    label: (messages) => messages.commands.characterKeys,
    shortcuts: [],
    isEnabled: () => true,
    isOn: ({ workspace }) => workspace.settings.getState().hasCharacterKeys,
    run: ({ workspace }) => {
      const { hasCharacterKeys, change } = workspace.settings.getState();
      change({ hasCharacterKeys: !hasCharacterKeys });
    },
  },
  {
    id: "app.palette",
    group: "app",
    label: (messages) => messages.commands.palette,
    shortcuts: ["Mod+K"],
    isEnabled: () => true,
    run: ({ view }) => {
      view.showPalette();
    },
  },
  {
    id: "app.settings",
    group: "app",
    label: (messages) => messages.commands.settings,
    shortcuts: ["Mod+,"],
    isEnabled: () => true,
    run: ({ view }) => {
      view.showSettings();
    },
  },
  {
    id: "app.shortcuts",
    group: "app",
    label: (messages) => messages.commands.shortcuts,
    shortcuts: ["?", "F1"],
    isEnabled: () => true,
    run: ({ view }) => {
      view.showShortcuts();
    },
  },
];
