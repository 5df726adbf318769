import type { ProjectStore, StorageFailure } from "../../state/project-store.ts";
import { storageFailureOf } from "../database/storage-error.ts";

/** Makes one status of all that is being stored: `saved` only when nothing is under way and nothing has failed. */
export interface SaveTracker {
  /** Counts `write` as under way until it has ended; true: it is stored. Never rejects. */
  readonly during: (key: string, write: () => Promise<void>) => Promise<boolean>;
  /** Work that is not ready to be stored yet. */
  readonly setAwaited: (isAwaited: boolean) => void;
  readonly fail: (key: string, failure: StorageFailure) => void;
  /** What has failed is over. */
  readonly clear: (key: string) => void;
  readonly isClear: () => boolean;
}

/** One tracker a project that is open: what fails in one says nothing about the next. */
export function createSaveTracker(store: ProjectStore): SaveTracker {
  const failures = new Map<string, StorageFailure>();
  let underWay = 0;
  let isAwaited = false;
  const tell = () => {
    const [failure] = failures.values();
    const isSaving = underWay > 0 || isAwaited;
    const { save } = store.getState();
    if (failure !== undefined) store.setState({ save: { kind: "failed", failure } });
    else if (save.kind !== (isSaving ? "saving" : "saved"))
      store.setState({ save: { kind: isSaving ? "saving" : "saved" } });
  };
  return {
    during: async (key, write) => {
      underWay += 1;
      tell();
      const failure = await write().then(
        () => undefined,
        (error: unknown) => storageFailureOf(error),
      );
      underWay -= 1;
      if (failure === undefined) failures.delete(key);
      else failures.set(key, failure);
      tell();
      return failure === undefined;
    },
    setAwaited: (is) => {
      isAwaited = is;
      tell();
    },
    fail: (key, failure) => {
      failures.set(key, failure);
      tell();
    },
    clear: (key) => {
      if (failures.delete(key)) tell();
    },
    isClear: () => underWay === 0 && failures.size === 0 && !isAwaited,
  };
}
