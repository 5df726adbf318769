import { describe, expect, it } from "vitest";
import { failure } from "#core/recognition/result.ts";
import type { RecognitionError } from "#core/recognition/error.ts";
import { createDocumentBuilder } from "#core/document/document-builder.ts";
import { answerOf, createTestApp, imageFile, playedEngine, settle } from "./test-app.test-data.ts";

const ANSWER = answerOf(createDocumentBuilder({ width: 100, height: 80 }).build());

/** The app with one picture about which the engine was asked, and has not answered. */
async function asking() {
  const { asked, recognize } = playedEngine();
  const app = createTestApp(recognize);
  await app.open(imageFile("a.png"));
  await settle();
  const answer = async (index: number) => {
    asked[index]?.answer(ANSWER);
    await settle();
  };
  return { asked, app, id: app.idOf("a.png"), answer };
}

describe("analysis", () => {
  it("starts on opening, follows the progress and shows the answer with its origin", async () => {
    const { app, asked, id, answer } = await asking();
    expect(app.phases()).toEqual(["queued"]);
    asked[0]?.job.onProgress({ phase: "waiting", startedAtMs: 5, attempt: 1 });
    expect(app.phases()).toEqual(["waiting"]);
    await answer(0);
    expect(app.phases()).toEqual(["done"]);
    const [version] = app.versionsOf(id);
    expect(version?.origin).toMatchObject({ kind: "live", provider: "builtin", engine: "own/1", attempts: 2 });
  });

  it("cancels at once and drops the answer that comes later", async () => {
    const { app, asked, id, answer } = await asking();
    app.actions.cancel([id]);
    expect(app.phases()).toEqual(["cancelled"]);
    expect(asked[0]?.job.signal.aborted).toBe(true);
    asked[0]?.job.onProgress({ phase: "reading" });
    await answer(0);
    expect(app.phases()).toEqual(["cancelled"]);
    expect(app.versionsOf(id)).toEqual([]);
  });

  it("drops the answer of a run that was cancelled and started again", async () => {
    const { app, id, answer } = await asking();
    app.actions.cancel([id]);
    app.actions.analyse([id]);
    await settle();
    await answer(0);
    expect(app.versionsOf(id)).toEqual([]);
    await answer(1);
    expect(app.versionsOf(id)).toHaveLength(1);
  });

  it("goes back to the answer before when asking again is cancelled", async () => {
    const { app, id, answer } = await asking();
    await answer(0);
    app.actions.analyse([id]);
    app.actions.cancel([id]);
    expect(app.phases()).toEqual(["done"]);
  });

  it("cancels what is removed and forgets it", async () => {
    const { app, asked, id, answer } = await asking();
    app.actions.remove(id);
    await answer(0);
    expect(asked[0]?.job.signal.aborted).toBe(true);
    expect(app.items()).toEqual([]);
    expect(app.versionsOf(id)).toEqual([]);
    expect(app.library.removed).toEqual([id]);
  });

  it("asks anew only for what has an answer to the same question", async () => {
    const { app, asked, id, answer } = await asking();
    await answer(0);
    app.actions.analyse([id]);
    await settle();
    await answer(1);
    app.workspace.settings.getState().change({ languages: ["ru"] });
    app.actions.analyse([id]);
    await settle();
    expect(asked.map(({ job }) => job.isRepeat)).toEqual([false, true, false]);
    expect(app.versionsOf(id)).toHaveLength(2);
  });

  it("does not start twice for one image, nor for one that is not open", async () => {
    const { asked, recognize } = playedEngine();
    const app = createTestApp(recognize);
    await app.open(imageFile("a.png"), imageFile("bad.png"));
    await settle();
    app.actions.analyse([app.idOf("a.png"), app.idOf("bad.png")]);
    await settle();
    expect(asked).toHaveLength(1);
  });

  it("keeps the answer before when asking again fails, and tells of an outage", async () => {
    const errors: RecognitionError[] = [{ kind: "offline" }, { kind: "no-answer" }];
    let count = 0;
    const app = createTestApp(() =>
      Promise.resolve(count++ === 0 ? ANSWER : failure(errors[count - 2] ?? { kind: "offline" })),
    );
    await app.open(imageFile("a.png"));
    await settle();
    const id = app.idOf("a.png");
    for (const error of errors) {
      app.actions.analyse([id]);
      await settle();
      expect(app.items()[0]?.progress).toEqual({ phase: "failed", error });
    }
    expect(app.versionsOf(id)).toHaveLength(1);
    expect(app.outages).toHaveLength(1);
  });

  it("says why an image cannot be sent", async () => {
    const app = createTestApp(async (job) => {
      const prepared = await job.prepare(job.signal);
      return prepared.ok ? ANSWER : prepared;
    });
    await app.open(imageFile("huge.png"));
    await settle();
    expect(app.items()[0]?.progress).toMatchObject({ phase: "failed", error: { kind: "too-large" } });
  });

  it("turns a broken promise of the queue into a failure of the image", async () => {
    const app = createTestApp(() => Promise.reject(new Error("broken")));
    await app.open(imageFile("a.png"));
    await settle();
    expect(app.items()[0]?.progress).toMatchObject({ phase: "failed", error: { kind: "bad-response" } });
  });
});
