import { join } from "node:path";
import { entryFromRecord, entryKey, recordFromEntry } from "./library-entry.ts";
import type { LibraryEntry } from "./library-entry.ts";
import { openRecordLog } from "./record-log.ts";

/** The pictures that are known, in memory and in a file. */
export interface PictureLibrary {
  /** All entries as they are now; what is added later does not show in it. */
  readonly entries: () => readonly LibraryEntry[];
  readonly entryOf: (key: string) => LibraryEntry | undefined;
  /** Replaces the entry of the same key. */
  readonly put: (entry: LibraryEntry) => void;
  readonly remove: (key: string) => void;
}

export interface LibraryOptions {
  readonly folder: string;
  /** The oldest give way to new ones. */
  readonly maxEntries: number;
  /** Told when the file cannot be written; the entry then lasts as long as the process. */
  readonly onFault: (message: string) => void;
}

/** The number changes with the hashes: those of different makes cannot be compared. */
const FILE_NAME = "pictures-1.records";

/** So many records without an entry are put up with before the file is written anew. */
const MAX_STALE_RECORDS = 1000;

/** Throws when the folder cannot be used. */
export function openPictureLibrary({ folder, maxEntries, onFault }: LibraryOptions): PictureLibrary {
  const { log, records } = openRecordLog(join(folder, FILE_NAME));
  const known = new Map<string, LibraryEntry>();
  let listed: readonly LibraryEntry[] | undefined;

  function keep(key: string, entry: LibraryEntry): void {
    // Deleted first, so that the order is that of the last change.
    known.delete(key);
    known.set(key, entry);
    const [oldest] = known.keys();
    if (known.size > maxEntries && oldest !== undefined) known.delete(oldest);
    listed = undefined;
  }

  function forget(key: string): void {
    known.delete(key);
    listed = undefined;
  }

  function write(record: unknown): void {
    try {
      log.append(record);
    } catch (error) {
      onFault(`The picture library cannot be written: ${String(error)}`);
    }
  }

  for (const record of records) {
    const entry = entryFromRecord(record);
    if (entry !== undefined) keep(entryKey(entry), entry);
    else for (const key of removedKeys(record)) forget(key);
  }
  if (records.length - known.size > MAX_STALE_RECORDS) log.rewrite([...known.values()].map(recordFromEntry));

  return {
    entries: () => (listed ??= [...known.values()]),
    entryOf: (key) => known.get(key),
    put(entry) {
      keep(entryKey(entry), entry);
      write(recordFromEntry(entry));
    },
    remove(key) {
      if (!known.has(key)) return;
      forget(key);
      write({ kind: "removed", key });
    },
  };
}

function removedKeys(record: unknown): string[] {
  if (typeof record !== "object" || record === null || !("kind" in record) || !("key" in record)) return [];
  return record.kind === "removed" && typeof record.key === "string" ? [record.key] : [];
}
