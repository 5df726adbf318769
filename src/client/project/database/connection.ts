import type { StorageFailure } from "../../state/project-store.ts";
import { openDatabase } from "./open-database.ts";
import type { OpenedDatabase } from "./open-database.ts";
import { storageFailureOf } from "./storage-error.ts";

/** The window's way to the database, opened when it is first wanted and again after it was closed. */
export interface Connection {
  /** Undefined where the browser has no storage to give; `onFailure` was told why. */
  readonly get: () => Promise<OpenedDatabase | undefined>;
  readonly close: () => Promise<void>;
}

export function createConnection(name: string, onFailure: (failure: StorageFailure) => void): Connection {
  let opening: Promise<OpenedDatabase> | undefined;
  const onBlocked = () => {
    onFailure({ kind: "blocked" });
  };
  const onClosed = () => {
    opening = undefined;
    onFailure({ kind: "closed" });
  };
  return {
    get: async () => {
      opening ??= openDatabase({ name, onBlocked, onClosed });
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
