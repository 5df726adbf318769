import { removeRecords } from "#core/edit/remove-records.ts";
import { commitEdit } from "../state/commit-edit.ts";
import type { Command } from "./command.ts";
import { shownDocument } from "./shown-document.ts";

export const removeCommands: readonly Command[] = [
  {
    id: "edit.remove",
    group: "edits",
    label: ({ edits }) => edits.remove,
    shortcuts: ["Delete"],
    needs: "selection",
    isEnabled: ({ workspace }) =>
      shownDocument(workspace) !== undefined &&
      workspace.selection.getState().selected.some(({ kind }) => kind !== "page"),
    run: ({ workspace }) => {
      const document = shownDocument(workspace);
      const { selected } = workspace.selection.getState();
      if (document !== undefined) void commitEdit(workspace, removeRecords(document, selected));
    },
  },
];
