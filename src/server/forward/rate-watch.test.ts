import { expect, it } from "vitest";
import { createManualTime } from "../manual-time.test-data.ts";
import { watchRate } from "./rate-watch.ts";

function start() {
  const time = createManualTime();
  const state = { isHeldUp: false, slowAt: -1, bytes: 0 };
  const stop = watchRate({
    limits: { minBytesPerSecond: 1_000, rateGraceMs: 10_000 },
    effects: time,
    bytesSoFar: () => state.bytes,
    isHeldUp: () => state.isHeldUp,
    onSlow: () => {
      state.slowAt = time.now();
    },
  });
  return { time, state, stop };
}

it("ends a sender of nothing when the grace is over", () => {
  const { time, state } = start();
  time.advance(30_000);
  expect(state.slowAt).toBe(10_000);
});

it("ends a sender whose average falls below the rate", () => {
  const { time, state } = start();
  state.bytes = 14_500;
  time.advance(30_000);
  expect(state.slowAt).toBe(15_000);
});

it("leaves a sender alone that keeps the rate, and one that is held up", () => {
  const { time, state } = start();
  for (let second = 0; second < 20; second += 1) {
    state.bytes += 1_000;
    time.advance(1_000);
  }
  state.isHeldUp = true;
  time.advance(60_000);
  expect(state.slowAt).toBe(-1);
  state.isHeldUp = false;
  time.advance(9_000);
  expect(state.slowAt).toBe(-1);
  time.advance(1_000);
  expect(state.slowAt).toBe(90_000);
});

it("says nothing once it is stopped", () => {
  const { time, state, stop } = start();
  time.advance(5_000);
  stop();
  time.advance(60_000);
  expect(state.slowAt).toBe(-1);
});
