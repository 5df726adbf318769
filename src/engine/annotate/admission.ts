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
  const waiting = new Map<() => void, (ahead: number) => void>();
  let active = 0;

  function tellPlaces(): void {
    for (const [ahead, onPlace] of [...waiting.values()].entries()) onPlace(ahead);
  }

  async function enter(signal: AbortSignal, onPlace: (ahead: number) => void): Promise<void> {
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
    waiting.set(go, onPlace);
    onPlace(waiting.size - 1);
    try {
      await untilAborted(signal, () => turn);
    } catch (error) {
      if (waiting.delete(go)) tellPlaces();
      // The place came in the moment the caller left.
      if (isGiven) leave();
      throw error;
    }
  }

  /** A free place goes straight to the next in line. */
  function leave(): void {
    const [next] = waiting.keys();
    if (next === undefined) {
      active -= 1;
      return;
    }
    waiting.delete(next);
    next();
    tellPlaces();
  }

  return {
    forRequest: (signal) => async (runs, onPlace) => {
      const free = concurrency - active;
      if (waiting.size + runs.length - free > maxWaiting)
        throw new EngineFailure("busy", "Too many pictures are waiting: try again later.");
      const enterAs = (index: number) =>
        enter(signal, (ahead) => {
          onPlace?.(index, ahead);
        });
      return await Promise.all(runs.map((run, index) => runInTurn(run, { entering: enterAs(index), leave })));
    },
  };
}

interface Turn {
  readonly entering: Promise<void>;
  readonly leave: () => void;
}

async function runInTurn<T>(run: () => Promise<T>, { entering, leave }: Turn): Promise<T> {
  await entering;
  try {
    return await run();
  } finally {
    leave();
  }
}
