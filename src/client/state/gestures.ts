import type { HistoryEntry } from "#core/edit/history.ts";
import { commitEdits, isReadOnly } from "./commit-edit.ts";
import type { SubjectEdit } from "./commit-edit.ts";
import type { EditSubject } from "./edits-store.ts";
import type { StepKind } from "./gesture-store.ts";
import { entriesOf } from "./next-step.ts";
import type { Workspace } from "./workspace.ts";

/** Gestures of a place where images are edited that need not be shown, such as the wall: taken back there by the last one. */
export interface Gestures {
  /** Settles when all of it is kept. */
  readonly commit: (edits: readonly SubjectEdit[]) => Promise<void>;
  /** Takes back the last gesture where nothing was edited after it. How many images that were; 0: there was none. */
  readonly undo: () => number;
  readonly redo: () => number;
}

interface Part {
  readonly subject: EditSubject;
  readonly entry: HistoryEntry;
}

const known = new WeakMap<Workspace, Gestures>();

/** One list of gestures for a window. */
export function gesturesOf(workspace: Workspace): Gestures {
  const gestures = known.get(workspace) ?? createGestures(workspace);
  known.set(workspace, gestures);
  return gestures;
}

function createGestures(workspace: Workspace): Gestures {
  const past: (readonly Part[])[] = [];
  const future: (readonly Part[])[] = [];
  const move = (kind: StepKind) => {
    if (isReadOnly(workspace)) return 0;
    const [from, to] = kind === "undo" ? [past, future] : [future, past];
    for (let parts = from.pop(); parts !== undefined; parts = from.pop()) {
      const { open, held } = partsNow(workspace, parts, kind);
      if (open.length === 0) continue;
      for (const { subject } of open) void workspace.edits.getState().take(subject, { kind });
      to.push(open);
      if (held.length > 0) {
        const stays = held.map(({ subject }) => subject.imageId);
        workspace.gestures.setState({ stepped: { kind, images: open.length, held: stays } });
      }
      return open.length;
    }
    return 0;
  };
  return {
    commit: async (edits) => {
      if (isReadOnly(workspace)) return;
      const kept = commitEdits(workspace, edits);
      const parts = edits.flatMap(({ subject }) => {
        const entry = entriesOf(workspace, subject, "undo").at(-1);
        return entry === undefined ? [] : [{ subject, entry }];
      });
      if (parts.length > 0) past.push(parts);
      future.length = 0;
      await kept;
    },
    undo: () => move("undo"),
    redo: () => move("redo"),
  };
}

/** An image may have been edited, undone or taken away by itself in between. */
function partsNow(workspace: Workspace, parts: readonly Part[], kind: StepKind) {
  const open = parts.filter(({ subject, entry }) => entriesOf(workspace, subject, kind).at(-1) === entry);
  const held = parts.filter((part) => {
    return !open.includes(part) && entriesOf(workspace, part.subject, kind).includes(part.entry);
  });
  return { open, held };
}
