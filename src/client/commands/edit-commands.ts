import type { EditLabel } from "#core/edit/edit.ts";
import { redoEdit, undoEdit } from "../state/commit-edit.ts";
import { selectEdits } from "../state/edits-store.ts";
import { shownSubject } from "../state/shown-document.ts";
import type { Workspace } from "../state/workspace.ts";
import type { Command } from "./command.ts";

export const editCommands: readonly Command[] = [
  {
    id: "edit.undo",
    group: "edits",
    label: (messages) => messages.edits.undo,
    shortcuts: ["Mod+Z"],
    needs: "undo",
    isEnabled: ({ workspace }) => nextUndo(workspace) !== undefined,
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
    isEnabled: ({ workspace }) => nextRedo(workspace) !== undefined,
    run: ({ workspace }) => {
      void redoEdit(workspace);
    },
  },
];

/** What undoing takes back; undefined when there is nothing. */
function nextUndo(workspace: Workspace): EditLabel | undefined {
  return historyOf(workspace)?.past.at(-1)?.label;
}

/** What redoing does again; undefined when there is nothing. */
function nextRedo(workspace: Workspace): EditLabel | undefined {
  return historyOf(workspace)?.future.at(-1)?.label;
}

function historyOf(workspace: Workspace) {
  const subject = shownSubject(workspace);
  return subject === undefined ? undefined : selectEdits(workspace.edits.getState(), subject.version).history;
}
