import type { ImageLibrary } from "../../image/image-library.ts";
import type { ProjectId } from "../../state/project-store.ts";
import type { Workspace } from "../../state/workspace.ts";
import { STORES } from "../database/records.ts";
import type { ProjectWriter } from "./project-writer.ts";
import type { SaveTracker } from "./save-tracker.ts";
import { changesOf, remember } from "./stored-work.ts";
import type { Changes, StoredWork } from "./stored-work.ts";
import { writeChanges } from "./write-changes.ts";

/** Stores images and answers as they come, are shown and go. */
export interface WorkRecorder {
  /** Looks again for what is not stored; after a failure, say. Resolves when nothing is left or writing failed. */
  readonly poke: () => Promise<void>;
  readonly stop: () => void;
}

export interface WorkRecorderOptions {
  readonly workspace: Workspace;
  readonly library: ImageLibrary;
  readonly projectId: ProjectId;
  readonly writer: ProjectWriter;
  readonly stored: StoredWork;
  readonly tracker: SaveTracker;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** After each transaction. */
  readonly onStored: () => void;
}

export function createWorkRecorder(options: WorkRecorderOptions): WorkRecorder {
  const { workspace, stored, projectId, tracker } = options;
  let running: Promise<void> | undefined;
  let isWanted = false;
  let isStopped = false;

  async function writeAll(): Promise<void> {
    while (isWanted && !isStopped) {
      isWanted = false;
      const changes = changesOf(workspace, stored, projectId);
      if (changes !== undefined) isWanted = await writeOnce(changes);
    }
  }

  async function writeOnce(changes: Changes): Promise<boolean> {
    const isWritten = await tracker.during("work", async () => {
      await options.writer.write(STORES, (transaction, project) =>
        writeChanges(transaction, project, { ...options, changes }),
      );
      remember(stored, changes);
    });
    if (isWritten) options.onStored();
    return isWritten;
  }

  const poke = (): Promise<void> => {
    const items = [...workspace.images.getState().items.values()];
    tracker.setAwaited(items.some(({ progress }) => progress.phase === "opening"));
    isWanted = true;
    running ??= writeAll().finally(() => {
      running = undefined;
      if (isWanted && !isStopped) void poke();
    });
    return running;
  };
  const onChange = () => {
    void poke();
  };
  const unsubscribe = [workspace.images.subscribe(onChange), workspace.answers.subscribe(onChange)];
  return {
    poke,
    stop: () => {
      isStopped = true;
      for (const stop of unsubscribe) stop();
    },
  };
}
