import { expect, test, vi } from "vitest";
import { createProgressDesk } from "./progress-desk.ts";
import type { ProgressFollower } from "./progress-desk.ts";

const idOf = (number: number) => number.toString(16).padStart(32, "0");
const OPENING = { image: 0, stage: "opening", fraction: 0 } as const;

function follower() {
  return { onProgress: vi.fn<ProgressFollower["onProgress"]>(), onEnd: vi.fn<ProgressFollower["onEnd"]>() };
}

test("who comes late is told the latest of each picture", () => {
  const desk = createProgressDesk({ maxRequests: 2, waitMs: 60_000 });
  const request = desk.open(idOf(1));
  request.report(OPENING);
  request.report({ ...OPENING, stage: "faces" });
  request.report({ ...OPENING, image: 3 });
  const late = follower();
  desk.follow(idOf(1), late);
  expect(late.onProgress.mock.calls).toEqual([[{ ...OPENING, stage: "faces" }], [{ ...OPENING, image: 3 }]]);
  request.end();
  expect(late.onEnd).toHaveBeenCalledOnce();
});

test("a second request under an id that is taken, or under none, is nobody's", () => {
  const desk = createProgressDesk({ maxRequests: 2, waitMs: 60_000 });
  const mine = desk.open(idOf(1));
  const watching = follower();
  desk.follow(idOf(1), watching);
  for (const other of [desk.open(idOf(1)), desk.open(undefined), desk.open("no id")]) {
    other.report(OPENING);
    other.end();
  }
  expect(watching.onProgress).not.toHaveBeenCalled();
  expect(watching.onEnd).not.toHaveBeenCalled();
  mine.end();
});

test("a full desk turns followers away, and has room again when one has left", () => {
  const desk = createProgressDesk({ maxRequests: 1, waitMs: 60_000 });
  const [first, second, third] = [follower(), follower(), follower()];
  const leave = desk.follow(idOf(1), first);
  desk.follow(idOf(2), second)();
  expect(second.onEnd).toHaveBeenCalledOnce();
  leave();
  desk.follow(idOf(3), third)();
  expect([first.onEnd, third.onEnd].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
});
