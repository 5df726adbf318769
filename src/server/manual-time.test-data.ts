import type { Effects } from "./effects.ts";

export interface ManualTime extends Pick<Effects, "now" | "schedule"> {
  /** Runs what falls due on the way, in order. */
  readonly advance: (ms: number) => void;
}

interface Timer {
  readonly dueAt: number;
  readonly action: () => void;
}

export function createManualTime(): ManualTime {
  let now = 0;
  const timers = new Set<Timer>();
  const nextDue = (until: number) =>
    [...timers].filter(({ dueAt }) => dueAt <= until).toSorted((a, b) => a.dueAt - b.dueAt)[0];
  return {
    now: () => now,
    schedule: (delayMs, action) => {
      const timer = { dueAt: now + delayMs, action };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    advance: (ms) => {
      const until = now + ms;
      for (let timer = nextDue(until); timer !== undefined; timer = nextDue(until)) {
        timers.delete(timer);
        now = timer.dueAt;
        timer.action();
      }
      now = until;
    },
  };
}
