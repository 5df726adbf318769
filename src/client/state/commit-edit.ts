import type { RecordName } from "#core/document/raw-places.ts";
import type { Edit } from "#core/edit/edit.ts";
import { isRemovedBy } from "#core/edit/record-tables.ts";
import { selectEdits } from "./edits-store.ts";
import type { EditSubject } from "./edits-store.ts";
import { shownSubject } from "./shown-document.ts";
import type { Workspace } from "./workspace.ts";

/**
 * The only way in for edits: one gesture, one entry of the history. `undefined` is an edit of nothing and does nothing.
 * Settles when the journal has kept it.
 */
export function commitEdit(workspace: Workspace, edit: Edit | undefined): Promise<void> {
  const subject = shownSubject(workspace);
  return subject === undefined || edit === undefined ? Promise.resolve() : commitEditTo(workspace, subject, edit);
}

/** For an image that need not be the one shown, whose selection is then left alone. */
export async function commitEditTo(workspace: Workspace, subject: EditSubject, edit: Edit): Promise<void> {
  if (isReadOnly(workspace)) return;
  const { selection, edits } = workspace;
  const isShown = shownSubject(workspace)?.version.id === subject.version.id;
  const { label, change } = edit;
  const selectionBefore: readonly RecordName[] = isShown ? selection.getState().selected : [];
  const selectionAfter = edit.selection ?? selectionBefore.filter((name) => !isRemovedBy(change, name));
  const entry = { label, change, selectionBefore, selectionAfter };
  const kept = edits.getState().take(subject, { kind: "commit", entry });
  if (isShown) select(workspace, selectionAfter);
  await kept;
}

/** Takes back the last edit of the answer shown, and selects what was selected before it. */
export async function undoEdit(workspace: Workspace): Promise<void> {
  await step(workspace, "undo");
}

/** Does again what was taken back last. */
export async function redoEdit(workspace: Workspace): Promise<void> {
  await step(workspace, "redo");
}

async function step(workspace: Workspace, kind: "undo" | "redo"): Promise<void> {
  const subject = shownSubject(workspace);
  if (subject === undefined || isReadOnly(workspace)) return;
  const edits = workspace.edits.getState();
  const { past, future } = selectEdits(edits, subject.version).history;
  const entry = (kind === "undo" ? past : future).at(-1);
  if (entry === undefined) return;
  const kept = edits.take(subject, { kind });
  select(workspace, kind === "undo" ? entry.selectionBefore : entry.selectionAfter);
  await kept;
}

/** Another window writes; a banner says so for as long as that is so. */
function isReadOnly({ project }: Workspace): boolean {
  return project.getState().access === "read";
}

function select({ selection }: Workspace, names: readonly RecordName[]): void {
  const { selected, selectAll } = selection.getState();
  if (selected !== names) selectAll(names);
}
