import { EngineFailure } from "../engine-failure.ts";
import type { Admit } from "./answer-request.ts";

export interface AdmissionOptions {
  /** Pictures worked on at the same time. */
  readonly concurrency: number;
  /** Pictures that may wait; one more is turned away. */
  readonly maxWaiting: number;
}

/** One queue for all callers, first come first served. */
export function createAdmission({ concurrency, maxWaiting }: AdmissionOptions): Admit {
  const waiting: (() => void)[] = [];
  let active = 0;

  async function enter(): Promise<void> {
    if (active < concurrency) {
      active += 1;
      return;
    }
    if (waiting.length >= maxWaiting)
      throw new EngineFailure("busy", "Too many pictures are waiting: try again later.");
    await new Promise<void>((resolve) => waiting.push(resolve));
  }

  /** A free place goes straight to the next in line. */
  function leave(): void {
    const next = waiting.shift();
    if (next === undefined) active -= 1;
    else next();
  }

  return async (run) => {
    await enter();
    try {
      return await run();
    } finally {
      leave();
    }
  };
}
