import type { Clock } from "./clock.ts";

/** Holds back every request to one provider while it has asked for a pause. */
export interface ProviderGate {
  readonly pauseFor: (ms: number) => void;
  /** Resolves when requests may go out; rejects when the signal is aborted first. */
  readonly pass: (signal: AbortSignal) => Promise<void>;
}

export function createProviderGate(clock: Clock): ProviderGate {
  let closedUntilMs = 0;
  return {
    pauseFor: (ms) => {
      closedUntilMs = Math.max(closedUntilMs, clock.now() + ms);
    },
    pass: async (signal) => {
      // Another answer may have asked for a longer pause meanwhile.
      while (clock.now() < closedUntilMs) await clock.sleep(closedUntilMs - clock.now(), signal);
    },
  };
}
