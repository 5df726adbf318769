/** A signal that is aborted when the last of the given ones is: a batch is given up only when nobody waits for it. */
export function abortWhenAll(signals: readonly AbortSignal[]): {
  readonly signal: AbortSignal;
  readonly stop: () => void;
} {
  const controller = new AbortController();
  const check = () => {
    if (signals.every((signal) => signal.aborted)) controller.abort();
  };
  for (const signal of signals) signal.addEventListener("abort", check);
  check();
  return {
    signal: controller.signal,
    stop: () => {
      for (const signal of signals) signal.removeEventListener("abort", check);
    },
  };
}
