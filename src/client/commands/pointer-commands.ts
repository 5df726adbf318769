import type { Command } from "./command.ts";

/** What the wheel does on the canvas. */
export const pointerCommands: readonly Command[] = [
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
