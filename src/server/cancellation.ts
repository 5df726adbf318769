import type { Cancel } from "./effects.ts";
import type { FailureCode } from "./failure.ts";

/** Ends one forwarded request early, with the reason to tell. The first reason stands. */
export interface Cancellation {
  readonly cancel: (reason: FailureCode) => void;
  readonly reason: () => FailureCode | undefined;
  /** Called at once when already cancelled. The returned function takes the listener away. */
  readonly onCancel: (listener: (reason: FailureCode) => void) => Cancel;
}

export function createCancellation(): Cancellation {
  const listeners = new Set<(reason: FailureCode) => void>();
  let first: FailureCode | undefined;
  return {
    reason: () => first,
    cancel: (reason) => {
      if (first !== undefined) return;
      first = reason;
      for (const listener of listeners) listener(reason);
      listeners.clear();
    },
    onCancel: (listener) => {
      if (first !== undefined) listener(first);
      else listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
