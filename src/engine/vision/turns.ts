import { failureOfAbort, untilAborted } from "../until-aborted.ts";

/** Runs one after the other, in the order they come. Who leaves waits no longer; a run that began holds its place to its end. */
export type Turns = <T>(run: () => Promise<T>, signal: AbortSignal) => Promise<T>;

export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return (run, signal) => {
    const turn = last.then(() => {
      if (signal.aborted) throw failureOfAbort(signal);
      return run();
    });
    last = turn.catch(() => undefined);
    return untilAborted(signal, () => turn);
  };
}
