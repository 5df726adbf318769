import { MIGRATIONS } from "./migrations.ts";
import type { Migration } from "./migrations.ts";
import { StorageError, storageFailureOf } from "./storage-error.ts";

export interface OpenDatabaseOptions {
  readonly name: string;
  readonly migrations?: readonly Migration[];
  /** Another window still holds an older version; opening goes on once it lets go. */
  readonly onBlocked?: () => void;
  /** The connection is closed: a newer version wants the database, or the browser has cleared it. */
  readonly onClosed?: () => void;
}

export interface OpenedDatabase {
  readonly database: IDBDatabase;
  /** A newer app made it: read only. */
  readonly isNewer: boolean;
}

export const DATABASE_NAME = "proofbox";

/** Rejects with StorageError. A database of a newer version is opened as it is, to be read and never written. */
export async function openDatabase(options: OpenDatabaseOptions): Promise<OpenedDatabase> {
  const { name, migrations = MIGRATIONS } = options;
  try {
    return { database: await connect(options, migrations.length), isNewer: false };
  } catch (error) {
    const failure = storageFailureOf(error);
    if (failure.kind !== "newer") throw new StorageError(failure);
    return { database: await connect({ ...options, name }, undefined), isNewer: true };
  }
}

function connect(options: OpenDatabaseOptions, version: number | undefined): Promise<IDBDatabase> {
  const { name, migrations = MIGRATIONS, onBlocked, onClosed } = options;
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = ({ oldVersion }) => {
      const { result, transaction } = request;
      if (transaction === null) return;
      for (const migrate of migrations.slice(oldVersion)) migrate(result, transaction);
    };
    request.onblocked = () => onBlocked?.();
    request.onerror = () => {
      reject(new StorageError(storageFailureOf(request.error)));
    };
    request.onsuccess = () => {
      const database = request.result;
      // Keeping it open would hold up the newer version for as long as this window is there.
      database.onversionchange = () => {
        database.close();
        onClosed?.();
      };
      database.onclose = () => onClosed?.();
      resolve(database);
    };
  });
}
