import { expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { selectShownDocument } from "../state/shown-document.ts";
import type { Workspace } from "../state/workspace.ts";
import { startEditing } from "../commands/word-editing.ts";
import { documentWithLines, documentWithWords, rect, turnedRect } from "./scene-documents.test-data.ts";
import type { WordSpec } from "./scene-documents.test-data.ts";
import { frames, mountScene } from "./scene-mount.test-data.ts";

const SIZE = { width: 640, height: 480 };
const field = page.getByRole("textbox", { name: "Text of the word in the picture" });
const paper = page.getByTestId("word-editor");

function shownOf(workspace: Workspace) {
  return selectShownDocument(workspace, workspace.images.getState().activeId);
}

function textsOf(workspace: Workspace) {
  return [...(shownOf(workspace)?.words.values() ?? [])].map(({ text }) => text);
}

async function opened(words: readonly (readonly WordSpec[])[], index = 0) {
  const scene = await mountScene(documentWithLines(words, SIZE));
  const { workspace } = scene;
  const id = [...(shownOf(workspace)?.words.keys() ?? [])][index];
  if (id === undefined) throw new Error("There is no such word");
  workspace.selection.getState().select({ kind: "word", id });
  startEditing(workspace, id, "canvas");
  await frames();
  return { ...scene, texts: () => textsOf(workspace) };
}

const ROW = [
  { polygon: rect(100, 100, 120, 30), text: "Total", confidence: 0.9 },
  { polygon: rect(300, 100, 120, 30), text: "due", confidence: 0.2 },
];

/** Corners of an element as it is drawn, turned or not. */
function cornersOf(element: Element): number[][] {
  const style = getComputedStyle(element);
  const { a, b, c, d, e, f } = new DOMMatrix(style.transform);
  const [width, height] = [Number.parseFloat(style.width), Number.parseFloat(style.height)];
  const places = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ];
  return places.map(([x = 0, y = 0]) => [a * x + c * y + e, b * x + d * y + f].map(Math.round));
}

it("a double click puts the field exactly over the word, all of it selected; Enter keeps and goes to the next", async () => {
  const scene = await mountScene(documentWithWords(ROW, SIZE));
  scene.point("dblclick", [140, 115]);
  await expect.element(field).toHaveFocus();
  expect(cornersOf(paper.element())).toEqual([
    [100, 100],
    [220, 100],
    [220, 130],
    [100, 130],
  ]);
  await userEvent.keyboard("Sum");
  await userEvent.keyboard("{Enter}");
  expect(textsOf(scene.workspace)).toEqual(["Sum", "due"]);
  await expect.element(field).toHaveValue("due");
  await userEvent.keyboard("{Enter}");
  await expect.element(field).not.toBeInTheDocument();
  expect(document.activeElement).toBe(scene.host);
  expect(textsOf(scene.workspace)).toEqual(["Sum", "due"]);
});

it("is turned with the word and with the view, and moves with the picture", async () => {
  const middle = { x: 320, y: 240 };
  const { workspace } = await opened([
    [{ polygon: turnedRect(middle, { width: 100, height: 40 }, 30), text: "turned" }],
  ]);
  const flat = turnedRect(middle, { width: 100, height: 40 }, 30);
  const corners = (points: readonly number[]) =>
    [0, 2, 4, 6].map((at) => [Math.round(points[at] ?? 0), Math.round(points[at + 1] ?? 0)]);
  expect(near(cornersOf(paper.element()), corners(flat))).toBe(true);
  workspace.viewport.getState().panBy(20, 10);
  const moved = flat.map((value, at) => value + (at % 2 === 0 ? 20 : 10));
  expect(near(cornersOf(paper.element()), corners(moved))).toBe(true);
  const before = workspace.viewport.getState().viewport;
  workspace.viewport.setState({ viewport: { ...before, turn: 90, offsetX: 480, offsetY: 0 } });
  const turned = corners(flat).map(([x = 0, y = 0]) => [480 - y, x]);
  expect(near(cornersOf(paper.element()), turned)).toBe(true);
});

function near(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): boolean {
  return a.every((point, index) => point.every((value, at) => Math.abs(value - (b[index]?.[at] ?? NaN)) <= 2));
}

it("Escape leaves nothing; leaving the field keeps what was typed; Shift Tab goes back", async () => {
  const { workspace, texts, host } = await opened([ROW], 1);
  await userEvent.keyboard("gone{Escape}");
  expect(texts()).toEqual(["Total", "due"]);
  expect(document.activeElement).toBe(host);
  expect(workspace.edits.getState().byVersion.size).toBe(0);
  const [, second] = [...(shownOf(workspace)?.words.keys() ?? [])];
  if (second !== undefined) startEditing(workspace, second, "canvas");
  await userEvent.keyboard("kept");
  await userEvent.keyboard("{Shift>}{Tab}{/Shift}");
  expect(texts()).toEqual(["Total", "kept"]);
  await expect.element(field).toHaveValue("Total");
  await userEvent.keyboard("too");
  host.focus();
  expect(texts()).toEqual(["too", "kept"]);
  await expect.element(field).not.toBeInTheDocument();
});

it("does not commit while an input method composes, and undoes the last edit while nothing is typed", async () => {
  const { texts } = await opened([ROW]);
  await field.fill("uno");
  const enter = { key: "Enter", isComposing: true, bubbles: true };
  field.element().dispatchEvent(new KeyboardEvent("keydown", enter));
  expect(texts()).toEqual(["Total", "due"]);
  await userEvent.keyboard("{Enter}");
  expect(texts()).toEqual(["uno", "due"]);
  await userEvent.keyboard("{Control>}z{/Control}");
  await expect.poll(texts).toEqual(["Total", "due"]);
  await expect.element(field).not.toBeInTheDocument();
});

it("grows with what is typed, right-to-left text to the left", async () => {
  await opened([[{ polygon: rect(300, 100, 60, 30), text: "שלום" }]]);
  await field.fill("שלום שלום שלום שלום");
  await expect.poll(() => cornersOf(paper.element())[1]?.[0]).toBe(360);
  expect(cornersOf(paper.element())[0]?.[0]).toBeLessThan(250);
  expect(getComputedStyle(field.element()).direction).toBe("rtl");
});

it("stands upright over a column, exactly as high and wide, and grows downwards", async () => {
  const { workspace, texts } = await opened([[{ polygon: rect(300, 100, 32, 96), text: "東京都" }]]);
  const corners = [
    [300, 100],
    [332, 100],
    [332, 196],
    [300, 196],
  ];
  expect(cornersOf(paper.element())).toEqual(corners);
  const style = getComputedStyle(field.element());
  expect([style.writingMode, style.textOrientation, style.fontSize]).toEqual(["vertical-rl", "upright", "32px"]);
  await field.fill("東京都庁");
  await expect.poll(() => cornersOf(paper.element())[2]).toEqual([332, expect.toSatisfy((y: number) => y > 228)]);
  await userEvent.keyboard("{Enter}");
  expect(texts()).toEqual(["東京都庁"]);
  workspace.editing.getState().stop();
});

it("lies over its box also where right-to-left text is as wide as its ink", async () => {
  await opened([[{ polygon: rect(300, 100, 200, 40), text: "שלום עולם" }]]);
  const { left, right } = field.element().getBoundingClientRect();
  const around = paper.element().getBoundingClientRect();
  expect(Math.abs(right - around.right)).toBeLessThan(5);
  expect(around.left - left).toBeLessThan(30);
});

it("moves the camera only when the word is out of view or too small", async () => {
  const { workspace } = await opened([ROW]);
  expect(workspace.viewport.getState().viewport).toMatchObject({ scale: 1, offsetX: 0, offsetY: 0 });
  workspace.editing.getState().stop();
  workspace.viewport.getState().zoomTo(0.2);
  const [first] = [...(shownOf(workspace)?.words.keys() ?? [])];
  if (first !== undefined) startEditing(workspace, first, "canvas");
  expect(workspace.viewport.getState().viewport.scale * 30).toBeCloseTo(26);
});

it("splits at the caret and merges with the neighbours, and goes on typing in what came of it", async () => {
  const { texts } = await opened([ROW]);
  await field.fill("Total");
  await userEvent.keyboard("{Home}{ArrowRight}{ArrowRight}{Control>}d{/Control}");
  await expect.poll(texts).toEqual(["To", "tal", "due"]);
  await expect.element(field).toHaveValue("tal");
  await userEvent.keyboard("{Control>}m{/Control}");
  await expect.poll(texts).toEqual(["Total", "due"]);
  await expect.element(field).toHaveValue("Total");
  await userEvent.keyboard("{Control>}{Shift>}m{/Shift}{/Control}");
  await expect.poll(texts).toEqual(["Totaldue"]);
  await expect.element(field).toHaveValue("Totaldue");
  await userEvent.keyboard("{Control>}m{/Control}");
  await expect.element(field).toHaveFocus();
});

it("lets shortcuts of the app through, with what was typed kept where the focus leaves; other keys stay in the field", async () => {
  const { texts } = await opened([ROW]);
  const heard: string[] = [];
  const listener = ({ key, defaultPrevented }: KeyboardEvent) => {
    if (!defaultPrevented) heard.push(key);
  };
  window.addEventListener("keydown", listener);
  await userEvent.keyboard("Sum{ArrowLeft}{Control>}k{/Control}{F3}");
  window.removeEventListener("keydown", listener);
  expect(heard).toEqual(["Control", "k", "F3"]);
  expect(texts()).toEqual(["Sum", "due"]);
});
