import { QueryClient } from "@tanstack/react-query";
import { describe, expect, it } from "vitest";
import { createFakeWorld, jobOf, jsonResponse, labelledAnswer } from "./fake-provider.test-data.ts";
import type { Answering } from "./fake-provider.test-data.ts";
import { createRecognizer } from "./recognizer.ts";
import { nextTurn } from "./virtual-clock.test-data.ts";

function createSubject(answer: Answering = ({ contents }) => labelledAnswer(contents)) {
  const world = createFakeWorld(answer);
  const client = new QueryClient();
  return { ...world, client, recognize: createRecognizer(client, world.effects) };
}

/** An answer that comes when the test says so. */
function heldAnswer() {
  const waiting: (() => void)[] = [];
  const answer: Answering = async ({ contents }) => {
    await new Promise<void>((resolve) => waiting.push(resolve));
    return labelledAnswer(contents);
  };
  return {
    answer,
    release: () => {
      for (const resolve of waiting.splice(0)) resolve();
    },
  };
}

describe("recognizer", () => {
  it("asks once for the same content and question, and again when asked to", async () => {
    const { recognize, clock, calls } = createSubject();
    const first = await clock.run(recognize(jobOf("a")));
    expect(await clock.run(recognize(jobOf("a")))).toEqual(first);
    expect(calls).toHaveLength(1);
    const again = await clock.run(recognize(jobOf("a", { isRepeat: true })));
    expect(again).toEqual(first);
    expect(calls).toHaveLength(2);
  });

  it("lets equal images share one request, and one of them leave", async () => {
    const { answer, release } = heldAnswer();
    const { recognize, calls } = createSubject(answer);
    const leaving = new AbortController();
    const first = recognize(jobOf("a", { signal: leaving.signal }));
    const second = recognize(jobOf("a"));
    while (calls.length === 0) await nextTurn();
    leaving.abort();
    expect(await first).toEqual({ ok: false, error: { kind: "cancelled" } });
    release();
    expect((await second).ok).toBe(true);
    expect(calls).toHaveLength(1);
  });

  it("tells both of two equal images how far their answer is", async () => {
    const { recognize, clock } = createSubject();
    const phases: string[][] = [[], []];
    const jobs = phases.map((list) => jobOf("a", { onProgress: ({ phase }) => list.push(phase) }));
    await clock.run(Promise.all(jobs.map(recognize)));
    expect(phases).toEqual([
      ["queued", "preparing", "waiting", "reading"],
      ["queued", "preparing", "waiting", "reading"],
    ]);
  });

  it("drops every late answer, in races of cancel and answer", async () => {
    for (let race = 0; race < 200; race += 1) {
      const { answer, release } = heldAnswer();
      const { recognize, calls } = createSubject(answer);
      const controller = new AbortController();
      const result = recognize(jobOf("a", { signal: controller.signal }));
      while (calls.length === 0) await nextTurn();
      // The cancel comes this many microtasks after the answer set off.
      release();
      for (let step = 0; step < race % 4; step += 1) await Promise.resolve();
      controller.abort();
      expect(await result).toEqual({ ok: false, error: { kind: "cancelled" } });
      expect(calls[0]?.signal.aborted).toBe(true);
    }
  });

  it("can be asked again right after a cancel", async () => {
    const { recognize, clock, calls } = createSubject();
    const controller = new AbortController();
    const first = recognize(jobOf("a", { signal: controller.signal }));
    controller.abort();
    const second = recognize(jobOf("a"));
    expect(await first).toEqual({ ok: false, error: { kind: "cancelled" } });
    expect((await clock.run(second)).ok).toBe(true);
    expect(calls).toHaveLength(1);
  });

  it("does not answer with the version before when asking again is cancelled", async () => {
    const { recognize, clock } = createSubject();
    await clock.run(recognize(jobOf("a")));
    const controller = new AbortController();
    const again = recognize(jobOf("a", { signal: controller.signal, isRepeat: true }));
    controller.abort();
    expect(await again).toEqual({ ok: false, error: { kind: "cancelled" } });
  });

  it("does not keep failures, nor retry them a second time above the queue", async () => {
    const { recognize, clock, calls } = createSubject(() =>
      jsonResponse({ code: 14, message: "down" }, { status: 503 }),
    );
    expect(await clock.run(recognize(jobOf("a")))).toMatchObject({ ok: false, error: { kind: "unavailable" } });
    expect(calls).toHaveLength(3);
    await clock.run(recognize(jobOf("a")));
    expect(calls).toHaveLength(6);
  });
});
