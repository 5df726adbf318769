import type { StorageFailure } from "../../state/project-store.ts";

/** Thrown by everything that reads or writes the browser's storage. */
export class StorageError extends Error {
  readonly failure: StorageFailure;

  constructor(failure: StorageFailure) {
    super(failure.kind === "failed" ? failure.message : failure.kind);
    this.name = "StorageError";
    this.failure = failure;
  }
}

/** What a rejected request or transaction means for the person. */
export function storageFailureOf(error: unknown): StorageFailure {
  if (error instanceof StorageError) return error.failure;
  const name = error instanceof Error ? error.name : "";
  if (name === "QuotaExceededError") return { kind: "full" };
  if (name === "VersionError") return { kind: "newer" };
  // A connection that was closed under a transaction: by a newer version of the app, or by the browser.
  if (name === "InvalidStateError") return { kind: "closed" };
  return { kind: "failed", message: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
}
