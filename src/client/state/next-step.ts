import type { EditLabel } from "#core/edit/edit.ts";
import type { HistoryEntry } from "#core/edit/history.ts";
import { joinLabels } from "#core/edit/join-labels.ts";
import { selectShownVersion } from "./answers-store.ts";
import { selectEdits } from "./edits-store.ts";
import type { EditSubject } from "./edits-store.ts";
import type { StepKind } from "./gesture-store.ts";
import type { ImageId } from "./image-item.ts";
import { shownSubject } from "./shown-document.ts";
import type { Workspace } from "./workspace.ts";

/** What undoing or redoing would do from the image shown. */
export interface NextStep {
  readonly label: EditLabel;
  /** Of the image shown. */
  readonly entry: HistoryEntry;
  /** What is taken back or done again together, the image shown first. */
  readonly subjects: readonly EditSubject[];
  /** Images in which the gesture is not the last thing done: there it stays as it is, and so does what came after it. */
  readonly held: readonly ImageId[];
}

type Steps = Pick<Workspace, "images" | "answers" | "edits">;

/** Undefined when there is nothing to undo, or to redo. */
export function nextStep(workspace: Steps, kind: StepKind): NextStep | undefined {
  const shown = shownSubject(workspace);
  const entry = shown && entriesOf(workspace, shown, kind).at(-1);
  if (shown === undefined || entry === undefined) return undefined;
  const others = entry.gesture === undefined ? [] : othersOf(workspace, shown, { entry, kind });
  const open = others.filter(({ last }) => last !== undefined);
  const labels = [entry.label, ...open.flatMap(({ last }) => last?.label ?? [])];
  return {
    label: joinLabels(labels) ?? entry.label,
    entry,
    subjects: [shown, ...open.map(({ subject }) => subject)],
    held: others.flatMap(({ subject, last }) => (last === undefined ? [subject.imageId] : [])),
  };
}

interface OtherPart {
  readonly subject: EditSubject;
  /** Undefined: something else was done since. */
  readonly last: HistoryEntry | undefined;
}

function othersOf(
  workspace: Steps,
  shown: EditSubject,
  { entry, kind }: { entry: HistoryEntry; kind: StepKind },
): readonly OtherPart[] {
  return workspace.images.getState().order.flatMap((imageId) => {
    const version = imageId === shown.imageId ? undefined : selectShownVersion(workspace.answers.getState(), imageId);
    if (version === undefined) return [];
    const subject = { imageId, version };
    const entries = entriesOf(workspace, subject, kind);
    const last = entries.at(-1);
    if (last?.gesture === entry.gesture) return [{ subject, last }];
    return entries.some(({ gesture }) => gesture === entry.gesture) ? [{ subject, last: undefined }] : [];
  });
}

/** The next one last. */
export function entriesOf({ edits }: Steps, { version }: EditSubject, kind: StepKind): readonly HistoryEntry[] {
  const { past, future } = selectEdits(edits.getState(), version).history;
  return kind === "undo" ? past : future;
}
