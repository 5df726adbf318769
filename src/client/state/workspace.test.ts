import { beforeEach, expect, test } from "vitest";
import { createDocumentBuilder } from "#core/document/document-builder.ts";
import { isBusy } from "./image-item.ts";
import type { ImageId, ImageItem } from "./image-item.ts";
import type { AnswerVersion, VersionId } from "./answer-version.ts";
import { selectShownVersion } from "./answers-store.ts";
import { selectActiveImage } from "./images-store.ts";
import { createWorkspace } from "./workspace.ts";
import type { Workspace } from "./workspace.ts";

const storage = { getItem: () => null, setItem: () => undefined };
const word = { kind: "word", id: "w0" } as const;
let workspace: Workspace;

beforeEach(() => {
  workspace = createWorkspace(storage);
  workspace.viewport.getState().setCanvasSize({ width: 800, height: 600 });
});

test("the first image becomes the active one and is fitted", () => {
  images().add([item("a", 400), item("b", 4000)]);
  expect(selectActiveImage(images())?.id).toBe("a");
  expect(workspace.viewport.getState()).toMatchObject({ isFitted: true, imageSize: { width: 400, height: 400 } });
});

test("changing the image clears the selection and fits the page", () => {
  images().add([item("a", 400), item("b", 4000)]);
  workspace.selection.getState().select(word);
  workspace.viewport.getState().panBy(50, 50);
  images().step(1);
  expect(workspace.selection.getState().selected).toEqual([]);
  expect(workspace.viewport.getState().isFitted).toBe(true);
  images().step(1);
  expect(images().activeId).toBe("b");
});

test("a further version of the answer is shown and clears the selection; the older one stays", () => {
  images().add([item("a", 400)]);
  workspace.answers.getState().add("a" as ImageId, version("v1"));
  workspace.selection.getState().select(word);
  workspace.answers.getState().add("a" as ImageId, version("v2"));
  const answers = workspace.answers.getState();
  expect(selectShownVersion(answers, "a" as ImageId)?.id).toBe("v2");
  expect(answers.byImage.get("a" as ImageId)?.versions).toHaveLength(2);
  expect(workspace.selection.getState().selected).toEqual([]);
});

test("removing the active image activates its neighbour", () => {
  images().add([item("a"), item("b"), item("c")]);
  images().activate("b" as ImageId);
  images().remove("b" as ImageId);
  expect(images().activeId).toBe("c");
  images().remove("c" as ImageId);
  expect(images().activeId).toBe("a");
  images().remove("a" as ImageId);
  expect(images()).toMatchObject({ activeId: undefined, order: [] });
});

test("work on a removed image changes nothing", () => {
  images().add([item("a")]);
  images().remove("a" as ImageId);
  images().setProgress("a" as ImageId, { phase: "done" });
  expect(images().items.size).toBe(0);
});

test("selecting: one, toggled, none", () => {
  const selection = () => workspace.selection.getState();
  const face = { kind: "face", id: "f0" } as const;
  selection().select(word);
  selection().toggle(face);
  expect(selection().selected).toEqual([word, face]);
  selection().toggle(word);
  expect(selection().selected).toEqual([face]);
  selection().select(undefined);
  expect(selection().selected).toEqual([]);
});

test("hovering the same thing again does not tell anybody", () => {
  let told = 0;
  workspace.selection.subscribe(() => (told += 1));
  workspace.selection.getState().hover(word);
  workspace.selection.getState().hover({ ...word });
  expect(told).toBe(1);
});

test("the threshold is clamped and rounded to a hundredth", () => {
  const filters = workspace.filters.getState();
  const thresholds = [1.4, -2, 0.123].map((value) => {
    filters.setThreshold(value);
    return workspace.filters.getState().threshold;
  });
  expect(thresholds).toEqual([1, 0, 0.12]);
});

test("a page fits again when the canvas is resized, until the person moves it", () => {
  images().add([item("a", 1000)]);
  const scale = () => workspace.viewport.getState().viewport.scale;
  workspace.viewport.getState().setCanvasSize({ width: 400, height: 300 });
  const fitted = scale();
  workspace.viewport.getState().zoomTo(2);
  workspace.viewport.getState().setCanvasSize({ width: 800, height: 600 });
  expect(fitted).toBeLessThan(0.3);
  expect(scale()).toBe(2);
});

test("busy means: there is something to cancel", () => {
  const waiting = { ...item("a"), progress: { phase: "waiting", startedAtMs: 0, attempt: 1 } } as const;
  expect([isBusy(item("a")), isBusy(waiting)]).toEqual([false, true]);
});

function images() {
  return workspace.images.getState();
}

function item(id: string, side = 100): ImageItem {
  const imageSize = { width: side, height: side };
  const file = { fileName: `${id}.png`, sizeBytes: 1, mediaType: "image/png" };
  return { id: id as ImageId, ...file, imageSize, progress: { phase: "ready" } };
}

function version(id: string): AnswerVersion {
  const document = createDocumentBuilder({ width: 100, height: 100 }).build();
  const origin = { kind: "saved", fileName: "a.json" } as const;
  return { id: id as VersionId, wire: "google-vision", origin, document, issues: [], rawText: "{}" };
}
