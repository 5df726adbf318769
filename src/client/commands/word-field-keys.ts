import type { Word } from "#core/document/text-records.ts";
import { undoEdit } from "../state/commit-edit.ts";
import type { Workspace } from "../state/workspace.ts";

/** A key pressed in the field of a word, as far as it matters here. */
interface FieldKey {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
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
  const { key, code, shiftKey, currentTarget } = event;
  const hasMod = event.ctrlKey || event.metaKey;
  // The queue goes on from here: what was typed must be kept first.
  if (key === "F3") focusBack();
  // Nothing is typed that the field could take back: the last edit is meant.
  if (!hasMod || shiftKey || code !== "KeyZ" || currentTarget.value !== word.text) return;
  event.preventDefault();
  focusBack();
  void undoEdit(workspace);
}
