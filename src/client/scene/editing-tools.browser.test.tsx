import { expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { WordId } from "#core/document/ids.ts";
import { undoEdit } from "../state/commit-edit.ts";
import { selectShownDocument } from "../state/shown-document.ts";
import { chooseTool } from "../state/tool-store.ts";
import { documentWithWords, rect } from "./scene-documents.test-data.ts";
import { frames, mountScene } from "./scene-mount.test-data.ts";
import type { MountedScene } from "./scene-mount.test-data.ts";

const SIZE = { width: 640, height: 480 };
const WORD = "w0" as WordId;

type Place = readonly [number, number];

/** One word of 100 by 40 pixels at 200, 200, selected, with the tool in hand that moves it. */
async function sceneWithWord(): Promise<MountedScene> {
  const scene = await mountScene(
    documentWithWords(
      [{ polygon: rect(200, 200, 100, 40), confidence: 0.9 }, { polygon: rect(400, 100, 80, 30) }],
      SIZE,
    ),
  );
  chooseTool(scene.workspace, "select");
  scene.workspace.selection.getState().select({ kind: "word", id: WORD });
  await frames(1);
  return scene;
}

function polygonOf({ workspace }: MountedScene): readonly number[] {
  const document = selectShownDocument(workspace, workspace.images.getState().activeId);
  return (document?.words.get(WORD)?.polygon ?? []).map(Math.round);
}

function wordsOf({ workspace }: MountedScene): readonly string[] {
  const document = selectShownDocument(workspace, workspace.images.getState().activeId);
  return [...(document?.words.values() ?? [])].map(({ text }) => text);
}

function polygonOfText({ workspace }: MountedScene, text: string): readonly number[] {
  const document = selectShownDocument(workspace, workspace.images.getState().activeId);
  const word = [...(document?.words.values() ?? [])].find((each) => each.text === text);
  return (word?.polygon ?? []).map(Math.round);
}

function historyOf({ workspace }: MountedScene): number {
  return [...workspace.edits.getState().byVersion.values()].reduce((sum, { history }) => sum + history.past.length, 0);
}

function drag(scene: MountedScene, [from, ...way]: readonly [Place, ...Place[]], more: PointerEventInit = {}): void {
  scene.point("pointerdown", from, more);
  for (const at of way) scene.point("pointermove", at, more);
}

function press(scene: MountedScene, key: string, more: KeyboardEventInit = {}): void {
  scene.host.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }));
}

it("moves the selection by a drag from inside as one edit, and leaves nothing of one that is given up", async () => {
  const scene = await sceneWithWord();
  drag(scene, [
    [250, 220],
    [260, 225],
    [280, 250],
  ]);
  await frames(1);
  expect(polygonOf(scene)).toEqual(rect(200, 200, 100, 40));
  press(scene, "Escape");
  scene.point("pointerup", [280, 250]);
  expect([polygonOf(scene), historyOf(scene)]).toEqual([rect(200, 200, 100, 40), 0]);
  drag(scene, [
    [250, 220],
    [260, 225],
    [280, 250],
  ]);
  scene.point("pointerup", [280, 250]);
  expect([polygonOf(scene), historyOf(scene)]).toEqual([rect(230, 230, 100, 40), 1]);
  expect(scene.workspace.selection.getState().selected).toEqual([{ kind: "word", id: WORD }]);
  await undoEdit(scene.workspace);
  expect(polygonOf(scene)).toEqual(rect(200, 200, 100, 40));
});

it("resizes by its handles, and moves nothing with the tool that pans", async () => {
  const scene = await sceneWithWord();
  drag(scene, [
    [305, 245],
    [325, 255],
  ]);
  scene.point("pointerup", [325, 255]);
  expect(polygonOf(scene)).toEqual(rect(200, 200, 120, 50));
  drag(scene, [
    [195, 225],
    [175, 300],
  ]);
  scene.point("pointerup", [175, 300]);
  expect([polygonOf(scene), historyOf(scene)]).toEqual([rect(180, 200, 140, 50), 2]);
  chooseTool(scene.workspace, "hand");
  drag(scene, [
    [250, 220],
    [300, 250],
  ]);
  scene.point("pointerup", [300, 250]);
  expect([polygonOf(scene), historyOf(scene)]).toEqual([rect(180, 200, 140, 50), 2]);
});

it("turns in steps of 15 degrees, with Alt of one", async () => {
  const scene = await sceneWithWord();
  const handle: Place = [250, 173];
  drag(scene, [handle, [260, 173], [300, 220]]);
  scene.point("pointerup", [300, 220]);
  expect(polygonOf(scene)).toEqual([270, 170, 270, 270, 230, 270, 230, 170]);
  await undoEdit(scene.workspace);
  drag(scene, [handle, [255, 173], [251, 173]], { altKey: true });
  scene.point("pointerup", [251, 173]);
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = polygonOf(scene);
  expect(Math.round((Math.atan2(y1 - y0, x1 - x0) * 180) / Math.PI)).toBe(1);
});

it("moves single vertices by the pointer and by keys", async () => {
  const scene = await sceneWithWord();
  chooseTool(scene.workspace, "vertices");
  drag(scene, [
    [300, 240],
    [320, 250],
  ]);
  scene.point("pointerup", [320, 250]);
  expect(polygonOf(scene)).toEqual([200, 200, 300, 200, 320, 250, 200, 240]);
  press(scene, "v", { code: "KeyV" });
  press(scene, "ArrowLeft");
  press(scene, "ArrowDown", { altKey: true });
  expect(polygonOf(scene)).toEqual([200, 200, 300, 200, 320, 250, 199, 250]);
  expect(historyOf(scene)).toBe(3);
  press(scene, "Escape");
  expect(scene.workspace.tools.getState().editTool).toBeUndefined();
  expect(scene.workspace.selection.getState().selected).toHaveLength(1);
});

it("asks what a rectangle says, adds it as one edit, and adds nothing when Escape is pressed", async () => {
  const scene = await sceneWithWord();
  chooseTool(scene.workspace, "rectangle");
  const draw = async (more: PointerEventInit = {}) => {
    drag(
      scene,
      [
        [100, 300],
        [150, 320],
        [220, 330],
      ],
      more,
    );
    scene.point("pointerup", [220, 330]);
    await frames();
    return page.getByRole("textbox", { name: "What it says" });
  };
  await userEvent.type(await draw(), "gone{Escape}");
  expect([wordsOf(scene), historyOf(scene)]).toEqual([["word", "word"], 0]);
  await expect.element(page.getByRole("textbox", { name: "What it says" })).not.toBeInTheDocument();
  await userEvent.type(await draw(), "new{Enter}");
  expect(wordsOf(scene)).toContain("new");
  expect(scene.workspace.selection.getState().selected[0]?.kind).toBe("word");
  await undoEdit(scene.workspace);
  await userEvent.type(await draw({ altKey: true }), "two words{Enter}");
  expect(wordsOf(scene)).toEqual(expect.arrayContaining(["two", "words"]));
  expect([historyOf(scene), document.activeElement]).toEqual([1, scene.host]);
});

it("adds a face without text, also by the keyboard alone", async () => {
  const scene = await sceneWithWord();
  const faces = () => selectShownDocument(scene.workspace, scene.workspace.images.getState().activeId)?.faces.size ?? 0;
  chooseTool(scene.workspace, "rectangle");
  scene.host.focus();
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByRole("textbox", { name: "What it says" })).toHaveFocus();
  await userEvent.keyboard("{Tab}{ArrowRight}{ArrowRight}");
  await expect.element(page.getByRole("radio", { name: "Face" })).toHaveFocus();
  await userEvent.keyboard("{Enter}");
  expect([faces(), historyOf(scene), document.activeElement]).toEqual([1, 1, scene.host]);
  expect(scene.workspace.selection.getState().selected[0]?.kind).toBe("face");
});

it("draws a quad by its corners, whatever their order, and a box from the keyboard", async () => {
  const scene = await sceneWithWord();
  chooseTool(scene.workspace, "quad");
  const corners: readonly Place[] = [
    [100, 300],
    [110, 340],
    [220, 350],
    [210, 310],
  ];
  for (const at of corners.slice(0, 2)) scene.click(at);
  press(scene, "Escape");
  for (const at of corners) scene.click(at);
  await frames();
  await userEvent.type(page.getByRole("textbox", { name: "What it says" }), "slanted{Enter}");
  expect(polygonOfText(scene, "slanted")).toEqual([100, 300, 210, 310, 220, 350, 110, 340]);
  scene.host.focus();
  await userEvent.keyboard("{Enter}");
  await userEvent.type(page.getByRole("textbox", { name: "What it says" }), "typed{Enter}");
  expect(polygonOfText(scene, "typed")).toEqual(rect(260, 224, 120, 32));
});

it("tells which tool is in hand and where a drag has put a word, and what is taken back", async () => {
  const scene = await sceneWithWord();
  chooseTool(scene.workspace, "rectangle");
  await expect.element(page.getByText("Tool: Draw a rectangle around a word")).toBeInTheDocument();
  chooseTool(scene.workspace, "select");
  drag(scene, [
    [250, 220],
    [260, 225],
    [280, 250],
  ]);
  scene.point("pointerup", [280, 250]);
  await expect.element(page.getByText("move 1 thing, at 230, 230, 100 by 40 pixels")).toBeInTheDocument();
  await undoEdit(scene.workspace);
  await expect.element(page.getByText("Undo: move 1 thing")).toBeInTheDocument();
});
