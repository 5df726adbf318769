import type { Command } from "./command.ts";
import { shownDocument } from "./shown-document.ts";

export const wallCommands: readonly Command[] = [
  {
    id: "view.wall",
    group: "words",
    label: (messages) => messages.commands.wall,
    shortcuts: ["W"],
    needs: "text",
    isEnabled: ({ workspace }) => workspace.wall.getState().isOpen || (shownDocument(workspace)?.words.size ?? 0) > 0,
    isOn: ({ workspace }) => workspace.wall.getState().isOpen,
    run: ({ workspace }) => {
      workspace.wall.setState(({ isOpen }) => ({ isOpen: !isOpen }));
    },
  },
];
