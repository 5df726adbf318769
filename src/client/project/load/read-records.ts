import type { BrokenRecord } from "../../state/project-store.ts";
import type { StoreName } from "../database/records.ts";
import { resultOf, runTransaction } from "../database/requests.ts";
import type { RecordCheck } from "./record-checks.ts";

export interface ReadRecords<T> {
  readonly records: readonly T[];
  readonly broken: readonly BrokenRecord[];
}

interface ReadOptions<T> {
  readonly store: StoreName;
  readonly keys: IDBKeyRange;
  readonly check: RecordCheck<T>;
}

/** All good records of a project; one that is damaged or cannot be read takes none of the others along. */
export async function readRecords<T>(
  database: IDBDatabase,
  { store, keys: range, check }: ReadOptions<T>,
): Promise<ReadRecords<T>> {
  const keys = await reading(database, store, (objects) => objects.getAllKeys(range));
  const broken: BrokenRecord[] = [];
  const records: T[] = [];
  const add = (key: IDBValidKey | undefined, record: unknown) => {
    if (check.is(record)) records.push(record);
    else broken.push({ store, key: keyParts(key), reason: check.fault(record) ?? "" });
  };
  try {
    const all = await reading<unknown[]>(database, store, (objects) => objects.getAll(range));
    for (const [index, record] of all.entries()) add(keys[index], record);
  } catch {
    // At least one of them cannot be read at all: each by itself tells which.
    for (const key of keys) {
      try {
        add(key, await reading<unknown>(database, store, (objects) => objects.get(key)));
      } catch (error) {
        broken.push({ store, key: keyParts(key), reason: String(error) });
      }
    }
  }
  return { records, broken };
}

/** One request in a transaction of its own. */
export function reading<T>(
  database: IDBDatabase,
  store: StoreName,
  ask: (objects: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const transaction = database.transaction(store);
  return runTransaction(transaction, () => resultOf(ask(transaction.objectStore(store))));
}

/** All keys here are texts, or lists of texts and numbers. */
export function keyParts(key: IDBValidKey | undefined): readonly (string | number)[] {
  const parts: readonly IDBValidKey[] = Array.isArray(key) ? key : [key ?? ""];
  return parts.filter((part) => typeof part === "number" || typeof part === "string");
}
