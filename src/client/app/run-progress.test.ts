import { expect, it } from "vitest";
import { imageIdFrom } from "../state/image-item.ts";
import type { ImageProgress } from "../state/image-item.ts";
import { createImagesStore } from "../state/images-store.ts";
import { resumeAfterOutage } from "./resume-after-outage.ts";
import { createRunProgressStore } from "./run-progress.ts";
import { createTestApp } from "./test-app.test-data.ts";
import { failure } from "#core/recognition/result.ts";

const [A, B, C] = ["a", "b", "c"].map(imageIdFrom);

function createSubject() {
  const images = createImagesStore();
  const run = createRunProgressStore(images);
  const set = (id: typeof A, phase: "queued" | "done" | "cancelled") => {
    if (id !== undefined) images.getState().setProgress(id, { phase });
  };
  for (const id of [A, B, C]) {
    if (id === undefined) continue;
    const facts = { fileName: id, sizeBytes: 1, mediaType: "image/png" };
    images.getState().add([{ id, ...facts, progress: { phase: "ready" } }]);
  }
  const state = () => `${String(run.getState().total - run.getState().busy.length)} of ${String(run.getState().total)}`;
  return { images, set, state };
}

it("counts from the first busy image until none is", () => {
  const { set, state, images } = createSubject();
  expect(state()).toBe("0 of 0");
  set(A, "queued");
  set(B, "queued");
  expect(state()).toBe("0 of 2");
  set(A, "done");
  set(C, "queued");
  expect(state()).toBe("1 of 3");
  if (C !== undefined) images.getState().remove(C);
  expect(state()).toBe("1 of 2");
  set(B, "cancelled");
  expect(state()).toBe("0 of 0");
  set(C, "queued");
  set(B, "queued");
  expect(state()).toBe("0 of 1");
});

it("asks again after an outage for what it cut off, and for nothing else", () => {
  const { images } = createSubject();
  const failures: readonly ImageProgress[] = [
    { phase: "failed", error: { kind: "offline" } },
    { phase: "failed", error: { kind: "no-answer" } },
    { phase: "done" },
  ];
  for (const [index, id] of [A, B, C].entries()) {
    const progress = failures[index];
    if (id !== undefined && progress !== undefined) images.getState().setProgress(id, progress);
  }
  const asked: unknown[] = [];
  const { actions } = createTestApp(() => Promise.resolve(failure({ kind: "no-answer" })));
  resumeAfterOutage(images, { ...actions, analyse: (ids) => asked.push(ids) });
  expect(asked).toEqual([[A]]);
});
