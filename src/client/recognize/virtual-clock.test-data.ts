import type { Clock } from "./clock.ts";

interface Sleeper {
  readonly atMs: number;
  readonly wake: () => void;
}

/** A clock that a test moves. */
export interface VirtualClock extends Clock {
  /** Wakes everybody whose time has come. */
  readonly advance: (ms: number) => void;
  /** Runs until the promise is settled, jumping to the next sleeper whenever nothing else happens. */
  readonly run: <T>(promise: Promise<T>) => Promise<T>;
}

/** Turns of the event loop after which nothing but the clock can go on. */
const QUIET_TURNS = 12;

export function createVirtualClock(): VirtualClock {
  let nowMs = 1_000_000;
  const sleepers = new Set<Sleeper>();

  function advance(ms: number): void {
    nowMs += ms;
    for (const sleeper of [...sleepers].toSorted((a, b) => a.atMs - b.atMs)) if (sleeper.atMs <= nowMs) sleeper.wake();
  }

  return {
    now: () => nowMs,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        const leave = () => {
          sleepers.delete(sleeper);
          signal.removeEventListener("abort", giveUp);
        };
        const giveUp = () => {
          leave();
          reject(new DOMException("Aborted", "AbortError"));
        };
        const wake = () => {
          leave();
          resolve();
        };
        const sleeper = { atMs: nowMs + ms, wake };
        sleepers.add(sleeper);
        signal.addEventListener("abort", giveUp);
        if (signal.aborted) giveUp();
      }),
    advance,
    run: async (promise) => {
      let isSettled = false;
      const settle = () => {
        isSettled = true;
      };
      promise.then(settle, settle);
      for (;;) {
        for (let turn = 0; turn < QUIET_TURNS && !isSettled; turn += 1) await nextTurn();
        if (isSettled) return promise;
        const next = Math.min(...[...sleepers].map(({ atMs }) => atMs));
        if (!Number.isFinite(next)) throw new Error("Nothing would ever happen again");
        advance(next - nowMs);
      }
    },
  };
}

export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
