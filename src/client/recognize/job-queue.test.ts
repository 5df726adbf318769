import { describe, expect, it } from "vitest";
import { failure, success } from "#core/recognition/result.ts";
import {
  createFakeWorld,
  jobOf,
  jsonResponse,
  labelledAnswer,
  labelOf,
  LIMITS,
  SETTINGS,
} from "./fake-provider.test-data.ts";
import { createJobQueue } from "./job-queue.ts";
import type { RecognitionResult } from "./recognition-job.ts";
import { nextTurn } from "./virtual-clock.test-data.ts";

const NAMES = ["a", "b", "c", "d", "e", "f", "g", "h"];

function labelIn(result: RecognitionResult | undefined): string | undefined {
  return result?.ok === true ? result.value.document.labels[0]?.description : undefined;
}

describe("job queue", () => {
  it("asks about images that were added together in one request and gives each its own answer", async () => {
    const world = createFakeWorld(({ contents }) => labelledAnswer(contents));
    const ask = createJobQueue(world.effects);
    const results = await world.clock.run(Promise.all(NAMES.map((name) => ask(jobOf(name)))));
    expect(results.map(labelIn)).toEqual(NAMES);
    expect(world.calls.map(({ contents }) => contents)).toEqual([NAMES]);
  });

  it("resends exactly those images that failed, for every mask of failures", async () => {
    for (let mask = 0; mask < 256; mask += 1) {
      const fails = NAMES.filter((_, index) => (mask & (1 << index)) !== 0);
      const world = createFakeWorld(({ contents }, number) =>
        jsonResponse({
          responses: contents.map((content) =>
            number === 0 && fails.includes(content) ? { error: { code: 14, message: "busy" } } : labelOf(content),
          ),
        }),
      );
      const ask = createJobQueue(world.effects);
      const results = await world.clock.run(Promise.all(NAMES.map((name) => ask(jobOf(name)))));
      expect(results.map(labelIn)).toEqual(NAMES);
      const expected = fails.length === 0 ? [NAMES] : [NAMES, fails];
      expect(world.calls.map(({ contents }) => contents)).toEqual(expected);
    }
  });

  it("does not resend an image that was rejected, and tells why", async () => {
    const world = createFakeWorld(({ contents }) =>
      jsonResponse({
        responses: contents.map((content) =>
          content === "b" ? { error: { code: 3, message: "Bad image data." } } : labelOf(content),
        ),
      }),
    );
    const ask = createJobQueue(world.effects);
    const results = await world.clock.run(Promise.all(["a", "b"].map((name) => ask(jobOf(name)))));
    expect(world.calls).toHaveLength(1);
    expect(labelIn(results[0])).toBe("a");
    expect(results[1]).toEqual(failure({ kind: "rejected", message: "Bad image data.", code: 3 }));
  });

  it("keeps data that stands beside an error", async () => {
    const partial = { ...labelOf("a"), error: { code: 14, message: "faces are not there" } };
    const world = createFakeWorld(() => jsonResponse({ responses: [partial] }));
    const result = await world.clock.run(createJobQueue(world.effects)(jobOf("a")));
    expect(labelIn(result)).toBe("a");
    expect(result.ok && result.value.document.errors).toMatchObject([{ code: 14, message: "faces are not there" }]);
    expect(world.calls).toHaveLength(1);
  });

  it("makes no more than three calls for an image", async () => {
    const world = createFakeWorld(() => jsonResponse({ error: { code: 503, message: "down" } }, { status: 503 }));
    const result = await world.clock.run(createJobQueue(world.effects)(jobOf("a")));
    expect(result).toMatchObject({ ok: false, error: { kind: "unavailable", message: "down" } });
    expect(world.calls).toHaveLength(3);
  });

  it("waits at least as long as Retry-After says, and all images of the provider do", async () => {
    const world = createFakeWorld(({ contents }, number) =>
      number === 0
        ? jsonResponse(
            { error: { code: 429, message: "slow down" } },
            { status: 429, headers: { "retry-after": "30" } },
          )
        : labelledAnswer(contents),
    );
    const ask = createJobQueue(world.effects);
    const first = ask(jobOf("a"));
    // The second is added when the first has been refused.
    for (let turn = 0; turn < 30; turn += 1) await nextTurn();
    const results = await world.clock.run(Promise.all([first, ask(jobOf("b"))]));
    expect(results.map(labelIn)).toEqual(["a", "b"]);
    const [refused, ...later] = world.calls;
    for (const call of later) expect(call.atMs - (refused?.atMs ?? 0)).toBeGreaterThanOrEqual(30_000);
    for (const call of later) expect(call.atMs - (refused?.atMs ?? 0)).toBeLessThanOrEqual(36_000);
  });

  it("asks again alone for an image that the answer left out", async () => {
    const world = createFakeWorld(({ contents }) => labelledAnswer(contents.slice(0, contents.length > 1 ? -1 : 1)));
    const ask = createJobQueue(world.effects);
    const results = await world.clock.run(Promise.all(["a", "b", "c"].map((name) => ask(jobOf(name)))));
    expect(results.map(labelIn)).toEqual(["a", "b", "c"]);
    expect(world.calls.map(({ contents }) => contents)).toEqual([["a", "b", "c"], ["c"]]);
  });

  it("refuses an answer with more entries than images: nobody can say which is whose", async () => {
    const world = createFakeWorld(({ contents }) => labelledAnswer([...contents, "other"]));
    const result = await world.clock.run(createJobQueue(world.effects)(jobOf("a")));
    expect(result).toMatchObject({ ok: false, error: { kind: "bad-response" } });
    expect(world.calls).toHaveLength(1);
  });

  it("has no more requests open than the provider's number, one image each for the built-in engine", async () => {
    const world = createFakeWorld(async ({ contents }) => {
      await nextTurn();
      return labelledAnswer(contents);
    });
    const ask = createJobQueue(world.effects);
    const settings = { ...SETTINGS, provider: "builtin" as const };
    const many = Array.from({ length: 20 }, (_, index) => `image ${String(index)}`);
    const results = await world.clock.run(Promise.all(many.map((name) => ask(jobOf(name, { settings })))));
    expect(results.map(labelIn)).toEqual(many);
    expect(world.calls).toHaveLength(20);
    expect(world.mostOpen()).toBe(2);
  });

  it("does not put images with different questions into one request", async () => {
    const world = createFakeWorld(({ contents }) => labelledAnswer(contents));
    const ask = createJobQueue(world.effects);
    const other = { ...SETTINGS, languages: ["de"] };
    const jobs = [jobOf("a"), jobOf("b", { settings: other }), jobOf("c", { settings: other })];
    await world.clock.run(Promise.all(jobs.map(ask)));
    expect(world.calls.map(({ contents }) => contents)).toEqual([["a"], ["b", "c"]]);
  });

  it("goes on without an image that cannot be prepared or sent", async () => {
    const world = createFakeWorld(({ contents }) => labelledAnswer(contents));
    const ask = createJobQueue(world.effects);
    const refused = failure({ kind: "unsupported" as const, message: "damaged" });
    const jobs = [
      jobOf("a", { prepare: () => Promise.resolve(refused) }),
      jobOf("b", { prepare: () => Promise.reject(new Error("crash")) }),
      jobOf("c".repeat(2000), { limits: { ...LIMITS, bytesPerImage: 1000 } }),
      jobOf("d"),
    ];
    const [a, b, c, d] = await world.clock.run(
      Promise.all(jobs.map((job) => ask({ ...job, limits: { ...LIMITS, bytesPerImage: 1000 } }))),
    );
    expect(a).toEqual(refused);
    expect(b).toMatchObject({ ok: false, error: { kind: "unsupported" } });
    expect(c).toMatchObject({ ok: false, error: { kind: "too-large" } });
    expect(labelIn(d)).toBe("d");
  });

  it("tells each step of an image", async () => {
    const phases: string[] = [];
    const world = createFakeWorld(({ contents }) => labelledAnswer(contents));
    const job = jobOf("a", {
      prepare: () =>
        Promise.resolve(
          success({
            base64: new Blob(["a"]),
            sent: { size: { width: 1, height: 1 }, bytes: 1, mediaType: "image/png", changes: [] },
          }),
        ),
      onProgress: ({ phase }) => phases.push(phase),
    });
    await world.clock.run(createJobQueue(world.effects)(job));
    expect(phases).toEqual(["queued", "preparing", "waiting", "reading"]);
  });

  it("gives up an image of a batch alone, and the request when nobody waits for it", async () => {
    const aborted: boolean[] = [];
    let answerNow: () => void = () => undefined;
    const world = createFakeWorld(async ({ contents, signal }) => {
      signal.addEventListener("abort", () => aborted.push(true));
      await new Promise<void>((resolve) => {
        answerNow = resolve;
      });
      return labelledAnswer(contents);
    });
    const ask = createJobQueue(world.effects);
    const [first, second] = [new AbortController(), new AbortController()];
    let settled = 0;
    void ask(jobOf("a", { signal: first.signal })).then(() => (settled += 1));
    const other = ask(jobOf("b", { signal: second.signal }));
    while (world.calls.length === 0) await nextTurn();
    first.abort();
    expect(aborted).toEqual([]);
    answerNow();
    expect(labelIn(await other)).toBe("b");
    const third = new AbortController();
    void ask(jobOf("c", { signal: third.signal })).then(() => (settled += 1));
    while (world.calls.length === 1) await nextTurn();
    third.abort();
    expect(aborted).toEqual([true]);
    await nextTurn();
    expect(settled).toBe(0);
  });
});
