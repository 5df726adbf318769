import { INSPECTOR_TABS } from "../state/inspector-tab.ts";
import type { InspectorTab } from "../state/inspector-tab.ts";
import type { Settings } from "../state/settings-store.ts";
import type { Workspace } from "../state/workspace.ts";
import type { Command } from "./command.ts";

export const panelCommands: readonly Command[] = [
  {
    id: "panel.images",
    group: "panels",
    label: (messages) => messages.commands.toggleImages,
    shortcuts: ["Mod+B"],
    isEnabled: () => true,
    isOn: isOpen("isFilmstripOpen"),
    run: toggle("isFilmstripOpen"),
  },
  {
    id: "panel.inspector",
    group: "panels",
    label: (messages) => messages.commands.toggleInspector,
    shortcuts: ["Mod+I"],
    isEnabled: () => true,
    isOn: isOpen("isInspectorOpen"),
    run: toggle("isInspectorOpen"),
  },
  ...INSPECTOR_TABS.map((tab): Command => ({
    id: `panel.tab.${tab}`,
    group: "panels",
    label: ({ commands, panels }) => commands.showTab(panels.tabs[tab]),
    shortcuts: [],
    isEnabled: () => true,
    run: ({ workspace }) => {
      showTab(workspace, tab);
    },
  })),
];

/** Opens the inspector if it is closed. */
export function showTab({ settings }: Workspace, inspectorTab: InspectorTab): void {
  settings.getState().change({ inspectorTab, isInspectorOpen: true });
}

type Panel = "isFilmstripOpen" | "isInspectorOpen";

function isOpen(panel: Panel): (context: { workspace: Workspace }) => boolean {
  return ({ workspace }) => workspace.settings.getState()[panel];
}

function toggle(panel: Panel): (context: { workspace: Workspace }) => void {
  return ({ workspace }) => {
    const { change, [panel]: isShown } = workspace.settings.getState();
    const next: Partial<Settings> = { [panel]: !isShown };
    change(next);
  };
}
