import { useStore } from "zustand";
import type { EditLabel } from "#core/edit/edit.ts";
import { useCommandContext } from "../../commands/command-scope.ts";
import { runCommand } from "../../commands/run-command.ts";
import { useKeysOf } from "../../commands/use-keys.ts";
import { describeEdit } from "../../messages/describe-edit.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { EMPTY_HISTORY } from "#core/edit/history.ts";
import { selectEdits } from "../../state/edits-store.ts";
import { useShownVersion, useWorkspace } from "../../state/use-workspace.ts";
import { IconButton } from "../../ui/icon-button.tsx";

/** Undo and redo for the answer shown; their tooltips say what would be undone or done again. */
export function HistoryButtons() {
  const messages = useMessages();
  const version = useShownVersion();
  const { past, future } = useStore(useWorkspace().edits, (state) =>
    version === undefined ? EMPTY_HISTORY : selectEdits(state, version).history,
  );
  const { undo, redo, undoing, redoing } = messages.edits;
  const named = (label: EditLabel | undefined, plain: string, full: (what: string) => string) =>
    label === undefined ? plain : full(describeEdit(messages, label));
  return (
    <>
      <HistoryButton icon="undo" label={named(past.at(-1)?.label, undo, undoing)} isEmpty={past.length === 0} />
      <HistoryButton icon="redo" label={named(future.at(-1)?.label, redo, redoing)} isEmpty={future.length === 0} />
    </>
  );
}

interface HistoryButtonProps {
  readonly icon: "undo" | "redo";
  readonly label: string;
  readonly isEmpty: boolean;
}

function HistoryButton({ icon, label, isEmpty }: HistoryButtonProps) {
  const context = useCommandContext();
  const id = `edit.${icon}`;
  const keys = useKeysOf(id);
  return (
    <IconButton
      icon={icon}
      label={label}
      shortcut={keys}
      disabled={isEmpty}
      onClick={() => {
        runCommand(context, id);
      }}
    />
  );
}
