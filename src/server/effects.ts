import type { Log } from "./log.ts";

export type Cancel = () => void;

/** What the request path takes from outside, so that tests decide about time and see every log line. */
export interface Effects {
  /** Monotonic milliseconds. */
  readonly now: () => number;
  readonly schedule: (delayMs: number, action: () => void) => Cancel;
  readonly log: Log;
}

/** Timers never keep the process alive: only open connections do. */
export function systemSchedule(delayMs: number, action: () => void): Cancel {
  const timer = setTimeout(action, delayMs);
  timer.unref();
  return () => {
    clearTimeout(timer);
  };
}
