import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { box, documentOfLines } from "#core/edit/edited-documents.test-data.ts";
import type { Polygon } from "#core/geometry/polygon.ts";
import { failure, success } from "#core/recognition/result.ts";
import { selectShownDocument } from "../state/shown-document.ts";
import { answerOf, BUILTIN, createTestApp, imageFile, playedEngine, settle } from "./test-app.test-data.ts";

/** Around the first word of the answer, and around a line. */
const WORD = box(0, 0, 35, 20);
const LINE = box(0, 0, 200, 20);

const PIECE = {
  bitmap: { width: 60, height: 40, close: () => undefined },
  bounds: { minX: 0, minY: 0, maxX: 60, maxY: 40 },
};

class FakeCanvas {
  getContext() {
    return { drawImage: () => undefined };
  }
  convertToBlob() {
    return Promise.resolve(new Blob(["piece"]));
  }
}

beforeEach(() => {
  vi.stubGlobal("OffscreenCanvas", FakeCanvas);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** An image that has an answer of two words, and then a region that is asked about. */
async function askAbout(region: Polygon, textModels: readonly string[] = []) {
  const engine = playedEngine();
  const app = createTestApp(engine.recognize, {
    provider: { ...BUILTIN, textModels },
    detail: () => Promise.resolve(success(PIECE)),
  });
  await app.open(imageFile("a.png"));
  await settle();
  engine.asked[0]?.answer(answerOf(documentOfLines("old/0.4 left/0.9")));
  await settle();
  app.actions.recognizeRegion(region);
  await settle();
  const { images, edits, region: regions } = app.workspace;
  return {
    ...app,
    asked: engine.asked,
    /** What the last question is answered with. */
    answer: async (result: ReturnType<typeof answerOf>) => {
      engine.asked.at(-1)?.answer(result);
      await settle();
    },
    task: () => regions.getState().task?.state,
    words: () =>
      [...(selectShownDocument(app.workspace, images.getState().activeId)?.words.values() ?? [])].map(
        ({ text }) => text,
      ),
    steps: () => [...edits.getState().byVersion.values()].reduce((sum, { history }) => sum + history.past.length, 0),
  };
}

it("replaces the words of the region by those read there, in one step", async () => {
  const { task, words, steps, answer, library } = await askAbout(WORD);
  expect(task()).toEqual({ phase: "running" });
  await answer(answerOf(documentOfLines("new/0.9")));
  expect([task(), words(), steps()]).toEqual([undefined, ["new", "left"], 1]);
  expect(library.removed).toHaveLength(1);
});

it("says so when nothing was read there, and leaves the words", async () => {
  const { task, words, steps, answer } = await askAbout(WORD);
  await answer(answerOf(documentOfLines()));
  expect([task(), words(), steps()]).toEqual([{ phase: "nothing" }, ["old", "left"], 0]);
});

it("stops when it is cancelled, and drops the answer that comes later", async () => {
  const { task, words, steps, answer, asked, actions, library } = await askAbout(WORD);
  actions.cancelRegion();
  expect([task(), asked[1]?.job.signal.aborted]).toEqual([undefined, true]);
  await answer(answerOf(documentOfLines("late/0.9")));
  expect([task(), words(), steps()]).toEqual([undefined, ["old", "left"], 0]);
  expect(library.removed).toHaveLength(1);
});

it("lets another region take the place of the one before", async () => {
  const { words, answer, asked, actions } = await askAbout(WORD);
  actions.recognizeRegion(LINE);
  await settle();
  asked[1]?.answer(answerOf(documentOfLines("late/0.9")));
  await answer(answerOf(documentOfLines("both/0.9 words/0.8")));
  expect(asked[1]?.job.signal.aborted).toBe(true);
  expect(words()).toEqual(["both", "words"]);
});

it("tells an error, and of an outage the whole page", async () => {
  const { task, words, steps, answer, outages, actions } = await askAbout(WORD);
  await answer(failure({ kind: "offline" }));
  expect([task(), words(), steps()]).toEqual([{ phase: "failed", error: { kind: "offline" } }, ["old", "left"], 0]);
  expect(outages).toHaveLength(1);
  actions.cancelRegion();
  expect(task()).toBeUndefined();
});

it("asks for the model of single lines where there is one and the region looks like a line", async () => {
  const modelOf = async (region: Polygon, textModels: readonly string[]) => {
    const { asked } = await askAbout(region, textModels);
    return asked[1]?.job.settings.textModel;
  };
  expect(await modelOf(LINE, ["page", "line"])).toBe("line");
  expect(await modelOf(WORD, ["page", "line"])).toBeUndefined();
  expect(await modelOf(LINE, ["page"])).toBeUndefined();
});

it("asks for text only", async () => {
  const { asked } = await askAbout(WORD);
  expect(asked[1]?.job.settings.features).toEqual(["document-text"]);
});
