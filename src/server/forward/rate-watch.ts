import type { Cancel, Effects } from "../effects.ts";
import type { ReadLimits } from "../limits.ts";

export interface RateWatch {
  readonly count: (bytes: number) => void;
  readonly stop: Cancel;
}

interface RateWatchOptions {
  readonly limits: ReadLimits;
  readonly effects: Pick<Effects, "schedule" | "now">;
  /** True while the other side is the one that does not take the bytes: the sender is then not to blame. */
  readonly isHeldUp: () => boolean;
  readonly onSlow: () => void;
}

const CHECK_MS = 1_000;

/** A sender that trickles is never idle, so it is its average that counts, once the time of grace is over. */
export function watchRate({ limits, effects, isHeldUp, onSlow }: RateWatchOptions): RateWatch {
  let bytes = 0;
  let startedAt = effects.now();
  const check = (): void => {
    const elapsedMs = effects.now() - startedAt;
    if (isHeldUp()) {
      bytes = 0;
      startedAt = effects.now();
    } else if (elapsedMs >= limits.rateGraceMs && (bytes * 1000) / elapsedMs < limits.minBytesPerSecond) {
      onSlow();
      return;
    }
    stop = effects.schedule(CHECK_MS, check);
  };
  let stop = effects.schedule(CHECK_MS, check);
  return {
    count: (more) => {
      bytes += more;
    },
    stop: () => {
      stop();
    },
  };
}
