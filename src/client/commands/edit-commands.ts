import { redoEdit, undoEdit } from "../state/commit-edit.ts";
import { nextStep } from "../state/next-step.ts";
import type { Command } from "./command.ts";

export const editCommands: readonly Command[] = [
  {
    id: "edit.undo",
    group: "edits",
    label: (messages) => messages.edits.undo,
    shortcuts: ["Mod+Z"],
    needs: "undo",
    isEnabled: ({ workspace }) => nextStep(workspace, "undo") !== undefined,
    run: ({ workspace }) => {
      void undoEdit(workspace);
    },
  },
  {
    id: "edit.redo",
    group: "edits",
    label: (messages) => messages.edits.redo,
    shortcuts: ["Mod+Shift+Z", "Mod+Y"],
    needs: "redo",
    isEnabled: ({ workspace }) => nextStep(workspace, "redo") !== undefined,
    run: ({ workspace }) => {
      void redoEdit(workspace);
    },
  },
];
