import type { Edit } from "#core/edit/edit.ts";
import type { HistoryEntry } from "#core/edit/history.ts";
import { commitEditTo } from "./commit-edit.ts";
import { selectEdits } from "./edits-store.ts";
import type { EditSubject } from "./edits-store.ts";
import type { Workspace } from "./workspace.ts";

/** An edit of one image, as a part of a gesture over several. */
export interface SubjectEdit {
  readonly subject: EditSubject;
  readonly edit: Edit;
}

/** Gestures over several images: each image gets one entry in its own history, and all of them are taken back together. */
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
  const historyOf = ({ version }: EditSubject) => selectEdits(workspace.edits.getState(), version).history;
  const move = (kind: "undo" | "redo") => {
    const [from, to] = kind === "undo" ? [past, future] : [future, past];
    for (let parts = from.pop(); parts !== undefined; parts = from.pop()) {
      // An image may have been edited, undone or taken away by itself in between.
      const open = parts.filter(({ subject, entry }) => {
        const history = historyOf(subject);
        return (kind === "undo" ? history.past : history.future).at(-1) === entry;
      });
      for (const { subject } of open) void workspace.edits.getState().take(subject, { kind });
      if (open.length > 0) {
        to.push(open);
        return open.length;
      }
    }
    return 0;
  };
  return {
    commit: async (edits) => {
      const kept = edits.map(({ subject, edit }) => commitEditTo(workspace, subject, edit));
      const parts = edits.flatMap(({ subject }) => {
        const entry = historyOf(subject).past.at(-1);
        return entry === undefined ? [] : [{ subject, entry }];
      });
      if (parts.length > 0) past.push(parts);
      future.length = 0;
      await Promise.all(kept);
    },
    undo: () => move("undo"),
    redo: () => move("redo"),
  };
}
