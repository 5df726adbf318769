import type { RecordName } from "#core/document/raw-places.ts";
import type { Edit } from "#core/edit/edit.ts";
import { isRemovedBy } from "#core/edit/record-tables.ts";
import type { HistoryEntry } from "#core/edit/history.ts";
import type { EditSubject } from "./edits-store.ts";
import type { StepKind } from "./gesture-store.ts";
import { nextStep } from "./next-step.ts";
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

/** An edit of one image, as a part of a gesture over several. */
export interface SubjectEdit {
  readonly subject: EditSubject;
  readonly edit: Edit;
}

/** For an image that need not be the one shown, whose selection is then left alone. */
export function commitEditTo(workspace: Workspace, subject: EditSubject, edit: Edit): Promise<void> {
  return commitEdits(workspace, [{ subject, edit }]);
}

/** One gesture over several images: an entry in the history of each, taken back and done again together. */
export async function commitEdits(workspace: Workspace, edits: readonly SubjectEdit[]): Promise<void> {
  if (isReadOnly(workspace)) return;
  const gesture = edits.length > 1 ? { gesture: workspace.newId() } : {};
  await Promise.all(edits.map((edit) => commitPart(workspace, edit, gesture)));
}

async function commitPart(
  workspace: Workspace,
  { subject, edit }: SubjectEdit,
  gesture: Pick<HistoryEntry, "gesture">,
) {
  const { selection, edits } = workspace;
  const isShown = shownSubject(workspace)?.version.id === subject.version.id;
  const { label, change } = edit;
  const selectionBefore: readonly RecordName[] = isShown ? selection.getState().selected : [];
  const selectionAfter = edit.selection ?? selectionBefore.filter((name) => !isRemovedBy(change, name));
  const entry = { label, change, selectionBefore, selectionAfter, ...gesture };
  const kept = edits.getState().take(subject, { kind: "commit", entry });
  if (isShown) select(workspace, selectionAfter);
  await kept;
}

/**
 * Takes back the last edit of the answer shown, and selects what was selected before it. When it is a part of a gesture over
 * several images, it is taken back in all of them, but for those that were edited since.
 */
export async function undoEdit(workspace: Workspace): Promise<void> {
  await step(workspace, "undo");
}

/** Does again what was taken back last, with all that belongs to it. */
export async function redoEdit(workspace: Workspace): Promise<void> {
  await step(workspace, "redo");
}

async function step(workspace: Workspace, kind: StepKind): Promise<void> {
  const next = nextStep(workspace, kind);
  if (next === undefined || isReadOnly(workspace)) return;
  const { entry, subjects, held } = next;
  const kept = subjects.map((subject) => workspace.edits.getState().take(subject, { kind }));
  select(workspace, kind === "undo" ? entry.selectionBefore : entry.selectionAfter);
  if (subjects.length + held.length > 1) {
    workspace.gestures.setState({ stepped: { kind, images: subjects.length, held } });
  }
  await Promise.all(kept);
}

/** Another window writes; a banner says so for as long as that is so. */
export function isReadOnly({ project }: Workspace): boolean {
  return project.getState().access === "read";
}

function select({ selection }: Workspace, names: readonly RecordName[]): void {
  const { selected, selectAll } = selection.getState();
  if (selected !== names) selectAll(names);
}
