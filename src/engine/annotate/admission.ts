import { EngineFailure } from "../engine-failure.ts";
import { untilAborted } from "../until-aborted.ts";
import type { Admit } from "./answer-request.ts";

export interface AdmissionOptions {
  /** Pictures worked on at the same time. */
  readonly concurrency: number;
  /** Pictures that may wait; a request with one more is turned away. */
  readonly maxWaiting: number;
}

export interface Admission {
  /** Pictures of a caller that went away wait no longer. */
  readonly forRequest: (signal: AbortSignal) => Admit;
}

/**
 * One queue for the pictures of all callers, first come first served. The pictures of one request are let in together or
 * not at all: half an answer is of no use to a caller that is told to come again.
 */
export function createAdmission({ concurrency, maxWaiting }: AdmissionOptions): Admission {
  const waiting = new Set<() => void>();
  let active = 0;

  async function enter(signal: AbortSignal): Promise<void> {
    if (active < concurrency) {
      active += 1;
      return;
    }
    let isGiven = false;
    let go: () => void = () => undefined;
    const turn = new Promise<void>((resolve) => {
      go = () => {
        isGiven = true;
        resolve();
      };
    });
    waiting.add(go);
    try {
      await untilAborted(signal, () => turn);
    } catch (error) {
      waiting.delete(go);
      // The place came in the moment the caller left.
      if (isGiven) leave();
      throw error;
    }
  }

  /** A free place goes straight to the next in line. */
  function leave(): void {
    const [next] = waiting;
    if (next === undefined) {
      active -= 1;
      return;
    }
    waiting.delete(next);
    next();
  }

  async function runInTurn<T>(run: () => Promise<T>, signal: AbortSignal): Promise<T> {
    await enter(signal);
    try {
      return await run();
    } finally {
      leave();
    }
  }

  return {
    forRequest: (signal) => async (runs) => {
      const free = concurrency - active;
      if (waiting.size + runs.length - free > maxWaiting)
        throw new EngineFailure("busy", "Too many pictures are waiting: try again later.");
      return await Promise.all(runs.map((run) => runInTurn(run, signal)));
    },
  };
}
