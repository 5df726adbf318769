import type { StorageFailure } from "../../state/project-store.ts";
import { StorageError, storageFailureOf } from "./storage-error.ts";

/** IndexedDB's requests as promises. Inside a transaction nothing else may be awaited: it would end meanwhile. */
export function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(new StorageError(storageFailureOf(request.error)));
    };
  });
}

/** Runs `work` and resolves once the transaction is complete: with `strict`, once the disk has it. Rejects with StorageError. */
export async function runTransaction<T>(
  transaction: IDBTransaction,
  work: (transaction: IDBTransaction) => Promise<T>,
): Promise<T> {
  const ended = endOf(transaction);
  try {
    const result = await work(transaction);
    await ended;
    return result;
  } catch (error) {
    abort(transaction);
    const failures = [await failureOf(ended), storageFailureOf(error)];
    // One of the two is only that the other one happened.
    const known = failures.find((failure) => failure !== undefined && failure.kind !== "failed");
    throw new StorageError(known ?? storageFailureOf(error));
  }
}

function failureOf(ended: Promise<void>): Promise<StorageFailure | undefined> {
  return ended.then(
    () => undefined,
    (reason: unknown) => storageFailureOf(reason),
  );
}

function endOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => {
      resolve();
    };
    transaction.onabort = () => {
      reject(new StorageError(storageFailureOf(transaction.error ?? new Error("The transaction was ended"))));
    };
  });
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}
