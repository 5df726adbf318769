import { expect, it } from "vitest";
import { documentWithLines, documentWithWords, rect } from "./scene-documents.test-data.ts";
import { frames, mountScene } from "./scene-mount.test-data.ts";
import type { MountedScene } from "./scene-mount.test-data.ts";

const SIZE = { width: 640, height: 480 };
const at = (x: number, y: number, text: string) => ({ polygon: rect(x, y, 60, 20), text });
const LINES = [
  [at(100, 100, "one"), at(200, 100, "two"), at(300, 100, "three")],
  [at(100, 200, "four"), at(200, 200, "five")],
];
const selected = ({ workspace }: MountedScene) => workspace.selection.getState().selected.map(({ id }) => id);

function drag(scene: MountedScene, from: readonly [number, number], to: readonly [number, number]): void {
  scene.point("pointerdown", from, { shiftKey: true });
  scene.point("pointermove", to, { shiftKey: true });
}

it("selects the words inside by a drag with Shift, adds to them, says how many and copies their text", async () => {
  const scene = await mountScene(documentWithLines(LINES, SIZE));
  drag(scene, [270, 90], [110, 130]);
  const marquee = document.querySelector<HTMLElement>("[data-testid=marquee]");
  expect([marquee?.offsetWidth, marquee?.offsetHeight]).toEqual([160, 40]);
  scene.point("pointerup", [110, 130]);
  expect(selected(scene)).toEqual(["w0", "w1"]);
  expect(marquee?.hidden).toBe(true);
  drag(scene, [90, 190], [400, 230]);
  scene.point("pointerup", [400, 230]);
  expect(selected(scene)).toEqual(["w0", "w1", "w3", "w4"]);
  await frames();
  expect(document.querySelector("[role=status]")?.textContent).toBe("4 selected");
  const copied = new ClipboardEvent("copy", { clipboardData: new DataTransfer(), bubbles: true, cancelable: true });
  scene.host.dispatchEvent(copied);
  expect(copied.clipboardData?.getData("text/plain")).toBe("one two\nfour five");
});

it("is put away by Escape, and drawn without Shift when dragging is set to select", async () => {
  const scene = await mountScene(documentWithLines(LINES, SIZE));
  drag(scene, [90, 90], [400, 130]);
  scene.host.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true }));
  scene.point("pointerup", [400, 130]);
  expect(selected(scene)).toEqual([]);
  scene.workspace.settings.getState().change({ drag: "select" });
  scene.point("pointerdown", [90, 90]);
  scene.point("pointermove", [180, 130]);
  scene.point("pointerup", [180, 130]);
  expect(selected(scene)).toEqual(["w0"]);
});

it("tells on the card how deep a repeated pick has gone", async () => {
  const stacked = [{ polygon: rect(100, 100, 200, 100) }, { polygon: rect(120, 120, 50, 30) }];
  const scene = await mountScene(documentWithWords(stacked, SIZE));
  const card = () => document.querySelector("[data-testid=hover-card]")?.textContent;
  scene.point("pointermove", [130, 130]);
  await frames();
  expect(card()).toContain("1 of 2");
  scene.click([130, 130], { altKey: true });
  scene.click([130, 130], { altKey: true });
  await frames();
  expect(card()).toContain("2 of 2");
  scene.point("pointermove", [250, 180]);
  await frames();
  expect(card()).not.toContain(" of ");
});
