import { expect, test } from "vitest";
import { selectShownDocument } from "../../state/shown-document.ts";
import type { WallOrder } from "../../state/wall-store.ts";
import type { Workspace } from "../../state/workspace.ts";
import { undoEdit } from "../../state/commit-edit.ts";
import { versionIdFrom } from "../../state/answer-version.ts";
import { notedDocument } from "../panel-documents.test-data.ts";
import { imageItem, workspaceWith } from "../render-panel.test-data.ts";
import { collectWall } from "./collect-wall.ts";
import type { WallFilter } from "./collect-wall.ts";
import { createWallActions } from "./wall-actions.ts";

const PAGES = [[["rn/0.3", "same/0.6", "sure/0.9"], ["rn/0.5"]], [["rn/0.4", "rn/0.9", "none"]]] as const;

function opened() {
  const [first, second] = PAGES.map((lines) => notedDocument([{ lines }]));
  const workspace = workspaceWith(first);
  const other = imageItem(1);
  workspace.images.getState().add([other]);
  const version = {
    wire: "google-vision",
    origin: { kind: "saved", fileName: "b.json" },
    issues: [],
    rawText: "",
  } as const;
  if (second !== undefined) {
    workspace.answers.getState().add(other.id, { ...version, id: versionIdFrom("v1"), document: second });
  }
  return workspace;
}

function gathered(workspace: Workspace, filter: WallFilter, order: WallOrder = "confidence") {
  const { byImage } = workspace.answers.getState();
  const sources = workspace.images.getState().order.flatMap((imageId) => {
    const version = byImage.get(imageId)?.versions[0];
    const document = selectShownDocument(workspace, imageId);
    return version === undefined || document === undefined ? [] : [{ subject: { imageId, version }, document }];
  });
  const steps = collectWall(sources, filter, order);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

function texts(workspace: Workspace): string[] {
  return workspace.images.getState().order.map((id) => {
    const words = selectShownDocument(workspace, id)?.words.values() ?? [];
    return Array.from(words, ({ text }) => text).join(" ");
  });
}

function shown(workspace: Workspace, filter: WallFilter, order?: WallOrder): string {
  const items = gathered(workspace, filter, order);
  const word = ({ subject, wordId }: (typeof items)[number]) => subject.version.document.words.get(wordId)?.text ?? "";
  return items.map((item) => `${word(item)}${String(item.group)}`).join(" ");
}

test("identical words of all images stand together, the least sure first; no confidence comes last", () => {
  const workspace = opened();
  expect(shown(workspace, { kind: "doubtful", threshold: 0.7 })).toBe("rn0 rn0 rn0 same1");
  expect(shown(workspace, { kind: "all" })).toBe("rn0 rn0 rn0 rn0 same1 sure2 none3");
  expect(shown(workspace, { kind: "all" }, "text")).toBe("none0 rn1 rn1 rn1 rn1 same2 sure3");
  expect(shown(workspace, { kind: "query", test: ({ text }) => text.startsWith("s") }, "count")).toBe("same0 sure1");
});

test("all identical ones are corrected as one step of each image, and taken back and done again together", async () => {
  const workspace = opened();
  const before = texts(workspace);
  const items = gathered(workspace, { kind: "all" });
  workspace.wall.setState({ list: { madeFor: [], items, groupCount: 4 } });
  const actions = createWallActions(workspace);
  actions.edit(1, { text: "other" });
  actions.finish(false);
  expect(texts(workspace)).toEqual(["rn same sure rn", "other rn none"]);
  actions.edit(0, { text: "m" });
  actions.finish(true);
  // The one that says something else by now is not identical any more.
  expect(texts(workspace)).toEqual(["m same sure m", "other m none"]);
  expect(workspace.wall.getState()).toMatchObject({ active: 4, deed: { kind: "corrected", words: 3, images: 2 } });
  expect(actions.step("undo")).toBe(true);
  expect(texts(workspace)).toEqual(["rn same sure rn", "other rn none"]);
  expect(actions.step("redo")).toBe(true);
  expect(texts(workspace)).toEqual(["m same sure m", "other m none"]);
  // From the image shown it is the same step.
  await undoEdit(workspace);
  expect(texts(workspace)).toEqual(["rn same sure rn", "other rn none"]);
  expect(actions.step("undo")).toBe(true);
  expect(texts(workspace)).toEqual(before);
  expect(actions.step("undo")).toBe(false);
});

test("a word left as it was counts as accepted with Enter, and as nothing when its field is left", () => {
  const workspace = opened();
  const items = gathered(workspace, { kind: "doubtful", threshold: 0.7 });
  workspace.wall.setState({ list: { madeFor: [], items, groupCount: 2 } });
  const actions = createWallActions(workspace);
  actions.edit(0);
  actions.leave();
  expect(shown(workspace, { kind: "doubtful", threshold: 0.7 })).toBe("rn0 rn0 rn0 same1");
  actions.edit(0);
  actions.finish(false);
  actions.review("rejected", true);
  expect(shown(workspace, { kind: "doubtful", threshold: 0.7 })).toBe("same0");
});
