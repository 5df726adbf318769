import type { StorageFailure } from "../../state/project-store.ts";
import { openDatabase } from "./open-database.ts";
import type { OpenDatabaseOptions, OpenedDatabase } from "./open-database.ts";
import { storageFailureOf } from "./storage-error.ts";

/** The window's way to the database, opened when it is first wanted and again after it was closed. */
export interface Connection {
  /** Undefined where the browser has no storage to give; `onFailure` was told why. */
  readonly get: () => Promise<OpenedDatabase | undefined>;
  readonly close: () => Promise<void>;
}

export interface ConnectionOptions extends Pick<OpenDatabaseOptions, "name" | "migrations"> {
  readonly onFailure: (failure: StorageFailure) => void;
  /** The windows that held up the opening have let go. */
  readonly onUnblocked: () => void;
}

export function createConnection({ onFailure, onUnblocked, ...options }: ConnectionOptions): Connection {
  let opening: Promise<OpenedDatabase> | undefined;
  const open = async () => {
    let isBlocked = false;
    const onBlocked = () => {
      isBlocked = true;
      onFailure({ kind: "blocked" });
    };
    const onClosed = () => {
      opening = undefined;
      onFailure({ kind: "closed" });
    };
    const opened = await openDatabase({ ...options, onBlocked, onClosed });
    if (isBlocked) onUnblocked();
    return opened;
  };
  return {
    get: async () => {
      opening ??= open();
      try {
        return await opening;
      } catch (error) {
        opening = undefined;
        onFailure(storageFailureOf(error));
        return undefined;
      }
    },
    close: async () => {
      const opened = await opening?.catch(() => undefined);
      opened?.database.close();
    },
  };
}
