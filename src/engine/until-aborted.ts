import { EngineFailure } from "./engine-failure.ts";

/** The result, or the failure why nobody waits for it any more. The work itself goes on unheard until it listens. */
export async function untilAborted<T>(signal: AbortSignal, run: () => Promise<T>): Promise<T> {
  if (signal.aborted) throw failureOfAbort(signal);
  let abort: () => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => {
    abort = () => {
      reject(failureOfAbort(signal));
    };
    signal.addEventListener("abort", abort);
  });
  try {
    return await Promise.race([run(), aborted]);
  } finally {
    signal.removeEventListener("abort", abort);
  }
}

/** A deadline says so itself; whatever else aborts is the caller going away. */
export function failureOfAbort({ reason }: AbortSignal): EngineFailure {
  return reason instanceof EngineFailure ? reason : new EngineFailure("cancelled", "The caller went away");
}
