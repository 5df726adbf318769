import { useStore } from "zustand";
import { useCommandContext } from "../../commands/command-scope.ts";
import { runCommand } from "../../commands/run-command.ts";
import { useKeysOf } from "../../commands/use-keys.ts";
import { describeEdit } from "../../messages/describe-edit.ts";
import { useMessages } from "../../messages/messages-context.ts";
import type { Messages } from "../../messages/en.ts";
import { nextStep } from "../../state/next-step.ts";
import type { NextStep } from "../../state/next-step.ts";
import { useShownVersion, useWorkspace } from "../../state/use-workspace.ts";
import { IconButton } from "../../ui/icon-button.tsx";

/** Undo and redo for the answer shown; their tooltips say what would be undone or done again, and in how many images. */
export function HistoryButtons() {
  const messages = useMessages();
  const workspace = useWorkspace();
  // Rendered with them: a gesture over several images is about all of their histories.
  useStore(workspace.edits, ({ byVersion }) => byVersion);
  useStore(workspace.answers, ({ byImage }) => byImage);
  useStore(workspace.images, ({ order }) => order);
  useShownVersion();
  const { undo, redo, undoing, redoing } = messages.edits;
  const [back, again] = [nextStep(workspace, "undo"), nextStep(workspace, "redo")];
  return (
    <>
      <HistoryButton
        icon="undo"
        label={back === undefined ? undo : undoing(describeStep(messages, back))}
        isEmpty={back === undefined}
      />
      <HistoryButton
        icon="redo"
        label={again === undefined ? redo : redoing(describeStep(messages, again))}
        isEmpty={again === undefined}
      />
    </>
  );
}

function describeStep(messages: Messages, { label, subjects, held }: NextStep): string {
  const what = describeEdit(messages, label);
  const { inImages, notInImages } = messages.edits;
  const parts = [subjects.length > 1 ? inImages(what, subjects.length) : what];
  if (held.length > 0) parts.push(notInImages(held.length));
  return parts.join(", ");
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
