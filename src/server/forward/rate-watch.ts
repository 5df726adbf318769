import type { Cancel, Effects } from "../effects.ts";
import type { ReadLimits } from "../limits.ts";

interface RateWatchOptions {
  readonly limits: ReadLimits;
  readonly effects: Pick<Effects, "schedule" | "now">;
  readonly bytesSoFar: () => number;
  /** True while the other side is the one that does not take the bytes: the sender is then not to blame. */
  readonly isHeldUp: () => boolean;
  readonly onSlow: () => void;
}

const CHECK_MS = 1_000;

/**
 * A sender that trickles is never idle, so it is its average that counts, once the time of grace is over. The returned
 * function ends the watch.
 */
export function watchRate({ limits, effects, bytesSoFar, isHeldUp, onSlow }: RateWatchOptions): Cancel {
  let start = { bytes: bytesSoFar(), at: effects.now() };
  const check = (): void => {
    const elapsedMs = effects.now() - start.at;
    const bytesPerSecond = ((bytesSoFar() - start.bytes) * 1_000) / elapsedMs;
    if (isHeldUp()) {
      start = { bytes: bytesSoFar(), at: effects.now() };
    } else if (elapsedMs >= limits.rateGraceMs && bytesPerSecond < limits.minBytesPerSecond) {
      onSlow();
      return;
    }
    stop = effects.schedule(CHECK_MS, check);
  };
  let stop = effects.schedule(CHECK_MS, check);
  return () => {
    stop();
  };
}
