import type { Command } from "./command.ts";

/** What mouse and pen do on the canvas. */
export const pointerCommands: readonly Command[] = [
  {
    id: "tool.select",
    group: "view",
    label: (messages) => messages.commands.dragSelects,
    shortcuts: ["V"],
    isEnabled: () => true,
    run: ({ workspace }) => {
      workspace.settings.getState().change({ drag: "select" });
    },
  },
  {
    id: "tool.hand",
    group: "view",
    label: (messages) => messages.commands.dragPans,
    shortcuts: ["H"],
    isEnabled: () => true,
    run: ({ workspace }) => {
      workspace.settings.getState().change({ drag: "pan" });
    },
  },
  {
    id: "view.wheel",
    group: "view",
    label: (messages) => messages.commands.wheel,
    shortcuts: [],
    isEnabled: () => true,
    run: ({ workspace }) => {
      const { wheel, change } = workspace.settings.getState();
      change({ wheel: wheel === "pan" ? "zoom" : "pan" });
    },
  },
];
