import { expect, test } from "vitest";
import { createIdleGate } from "./idle-gate.ts";

test("work in the background waits for all answers, also for one that fails", async () => {
  const gate = createIdleGate();
  const events: string[] = [];
  const first = deferred();
  const second = deferred();
  const answers = [gate.busyWith(() => first.promise), gate.busyWith(() => second.promise)];
  const background = gate.untilIdle().then(() => events.push("background"));
  first.resolve();
  await answers[0];
  events.push("first");
  second.reject(new Error("broken"));
  await expect(answers[1]).rejects.toThrow("broken");
  await background;
  expect(events).toEqual(["first", "background"]);
  await gate.untilIdle();
});

function deferred() {
  let resolve: () => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<void>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}
