import { useEffect, useState } from "react";

const TICK_MS = 1000;

/** The time in epoch milliseconds, renewed each second while something on screen counts it. */
export function useNow(isRunning: boolean): number {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    if (!isRunning) return;
    const tick = () => {
      setNowMs(Date.now());
    };
    tick();
    const timer = setInterval(tick, TICK_MS);
    return () => {
      clearInterval(timer);
    };
  }, [isRunning]);
  return nowMs;
}
