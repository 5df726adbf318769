import type { Word } from "#core/document/text-records.ts";
import { redoEdit, undoEdit } from "../state/commit-edit.ts";
import type { Workspace } from "../state/workspace.ts";
import { shortcutsOf } from "./keymap.ts";
import { commandById } from "./registry.ts";
import { matchesShortcut } from "./shortcut.ts";
import type { KeyPress } from "./shortcut.ts";
import type { WordVerb } from "./word-editing.ts";

/** A key pressed in the field of a word, as far as it matters here. */
interface FieldKey extends KeyPress {
  readonly currentTarget: { readonly value: string };
  readonly preventDefault: () => void;
}

interface EditedField {
  readonly workspace: Workspace;
  readonly word: Word;
  /** Leaves the field, which keeps what was typed. */
  readonly focusBack: () => void;
}

/** Keys of the field in which a word is typed, beyond those of any field. */
export function wordFieldKey(event: FieldKey, { workspace, word, focusBack }: EditedField): void {
  // The queue goes on from here: what was typed must be kept first.
  if (event.key === "F3") focusBack();
  // Nothing is typed that the field could take back: the last edit is meant.
  if (event.currentTarget.value !== word.text || !isPressed(workspace, "edit.undo", event)) return;
  event.preventDefault();
  focusBack();
  void undoEdit(workspace);
}

/** In a field that stays: takes back and does again, as long as there is nothing typed that the field could take back. */
export function idleFieldKey(event: FieldKey, workspace: Workspace): void {
  const isUndo = isPressed(workspace, "edit.undo", event);
  if (!isUndo && !isPressed(workspace, "edit.redo", event)) return;
  event.preventDefault();
  void (isUndo ? undoEdit(workspace) : redoEdit(workspace));
}

const VERBS: Readonly<Record<string, WordVerb>> = {
  "edit.split-word": "split",
  "edit.merge-previous": "merge-previous",
  "edit.merge-next": "merge-next",
};

/** What the keys of the commands for words mean where a caret says at which character. */
export function wordVerbOf(press: KeyPress, workspace: Workspace): WordVerb | undefined {
  const id = Object.keys(VERBS).find((each) => isPressed(workspace, each, press));
  return id === undefined ? undefined : VERBS[id];
}

function isPressed({ settings }: Workspace, id: string, press: KeyPress): boolean {
  const command = commandById(id);
  const shortcuts = command === undefined ? [] : shortcutsOf(command, settings.getState().keys);
  return shortcuts.some((each) => matchesShortcut(press, each));
}
