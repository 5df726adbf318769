import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Fault } from "./fault.ts";
import { LONGEST_RETRY_AFTER_MS, retryAfterMs, retryDelayMs } from "./retry-delay.ts";

const unavailable: Fault = { error: { kind: "unavailable", message: "", code: 14 }, retries: 2 };

describe("retryDelayMs", () => {
  it("spreads over the whole step, which doubles", () => {
    expect(retryDelayMs(unavailable, 1, () => 0)).toBe(0);
    expect(retryDelayMs(unavailable, 1, () => 1)).toBe(500);
    expect(retryDelayMs(unavailable, 2, () => 1)).toBe(1000);
    expect(retryDelayMs({ ...unavailable, error: { kind: "quota", message: "" } }, 1, () => 1)).toBe(1000);
  });

  it("ends when the attempts are used up", () => {
    expect(retryDelayMs(unavailable, 3, () => 1)).toBeUndefined();
    expect(retryDelayMs({ ...unavailable, retries: 0 }, 1, () => 1)).toBeUndefined();
  });

  it("is never before Retry-After and at most a fifth later", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: LONGEST_RETRY_AFTER_MS }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (ms, random) => {
          const delay = retryDelayMs({ ...unavailable, retryAfterMs: ms }, 1, () => random);
          expect(delay).toBeGreaterThanOrEqual(ms);
          expect(delay).toBeLessThanOrEqual(1.2 * ms);
        },
      ),
    );
  });

  it("leaves a very long wait to the person", () => {
    expect(retryDelayMs({ ...unavailable, retryAfterMs: LONGEST_RETRY_AFTER_MS + 1 }, 1, () => 0)).toBeUndefined();
  });
});

describe("retryAfterMs", () => {
  const date = "Sat, 21 Nov 2026 10:00:00 GMT";
  const later = "Sat, 21 Nov 2026 10:00:07 GMT";

  it("reads seconds", () => {
    expect(retryAfterMs(new Headers({ "retry-after": "12" }), 0)).toBe(12_000);
  });

  it("reads a date against the answer's own clock, not ours", () => {
    expect(retryAfterMs(new Headers({ "retry-after": later, date }), 0)).toBe(7000);
    expect(retryAfterMs(new Headers({ "retry-after": later }), Date.parse(date))).toBe(7000);
    expect(retryAfterMs(new Headers({ "retry-after": date, date: later }), 0)).toBe(0);
  });

  it("is not there when it says nothing", () => {
    expect(retryAfterMs(new Headers(), 0)).toBeUndefined();
    expect(retryAfterMs(new Headers({ "retry-after": "soon" }), 0)).toBeUndefined();
  });
});
