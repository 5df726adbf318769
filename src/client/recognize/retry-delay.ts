import type { Fault } from "./fault.ts";

const FIRST_STEP_MS = 500;
const FIRST_STEP_QUOTA_MS = 1000;
const LONGEST_STEP_MS = 20_000;
/** Of the time the other side named; spreads those who were told the same. */
const RETRY_AFTER_SPREAD = 0.2;
/** Longer than this the person decides. */
export const LONGEST_RETRY_AFTER_MS = 5 * 60_000;

/**
 * Milliseconds until the next attempt, or undefined when there is to be none. Full jitter: anywhere between 0 and the
 * step, which doubles. `attempt` counts from 1; `random` gives 0..1.
 */
export function retryDelayMs(fault: Fault, attempt: number, random: () => number): number | undefined {
  if (attempt > fault.retries) return undefined;
  if (fault.retryAfterMs !== undefined) {
    const isTooLong = fault.retryAfterMs > LONGEST_RETRY_AFTER_MS;
    return isTooLong ? undefined : fault.retryAfterMs * (1 + RETRY_AFTER_SPREAD * random());
  }
  const first = fault.error.kind === "quota" ? FIRST_STEP_QUOTA_MS : FIRST_STEP_MS;
  return random() * Math.min(LONGEST_STEP_MS, first * 2 ** (attempt - 1));
}

/** The header's seconds or date in milliseconds from the answer's own time, so that a wrong clock does not matter. */
export function retryAfterMs(headers: Headers, nowMs: number): number | undefined {
  const value = headers.get("retry-after")?.trim();
  if (value === undefined || value === "") return undefined;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const at = Date.parse(value);
  const answeredAt = Date.parse(headers.get("date") ?? "");
  return Number.isNaN(at) ? undefined : Math.max(0, at - (Number.isNaN(answeredAt) ? nowMs : answeredAt));
}
