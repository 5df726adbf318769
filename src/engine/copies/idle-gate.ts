/** Lets work in the background wait until nobody waits for an answer. */
export interface IdleGate {
  /** Runs what somebody waits for. */
  readonly busyWith: <T>(run: () => Promise<T>) => Promise<T>;
  readonly untilIdle: () => Promise<void>;
}

export function createIdleGate(): IdleGate {
  let running = 0;
  const waiting: (() => void)[] = [];
  return {
    async busyWith(run) {
      running += 1;
      try {
        return await run();
      } finally {
        running -= 1;
        if (running === 0) for (const go of waiting.splice(0)) go();
      }
    },
    async untilIdle() {
      while (running > 0) await new Promise<void>((resolve) => waiting.push(resolve));
    },
  };
}
