import { expect, it } from "vitest";
import { documentWithWords, rect } from "./scene-documents.test-data.ts";
import { frames, mountScene } from "./scene-mount.test-data.ts";

const words = [
  { polygon: rect(100, 100, 80, 30), confidence: 0.2, text: "left" },
  { polygon: rect(300, 100, 80, 30), confidence: 0.2, text: "right" },
];

it("draws, hits and steps in a view that is turned", async () => {
  const scene = await mountScene(documentWithWords(words, { width: 640, height: 480 }));
  const drawn = scene.pixelAt("page", 140, 115);
  scene.workspace.viewport.getState().turnBy(90);
  await frames();
  expect(scene.workspace.viewport.getState().viewport.turn).toBe(90);
  expect(scene.pixelAt("page", 140, 115)).toEqual(drawn);
  expect(scene.pixelAt("page", 240, 115)).toEqual([255, 255, 255, 255]);
  scene.click([140, 115]);
  const selected = () => scene.workspace.selection.getState().selected.map(({ id }) => id);
  expect(selected()).toEqual(["w0"]);
  // The line of text now runs downwards.
  scene.host.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true, cancelable: true }));
  expect(selected()).toEqual(["w1"]);
  scene.point("pointermove", [340, 115]);
  await frames();
  const card = document.querySelector("[data-testid=hover-card]")?.getBoundingClientRect();
  const box = { right: 320 + (240 - 100), left: 320 + (240 - 130) };
  expect(card !== undefined && card.left >= box.left - 8 && card.left <= box.right).toBe(true);
});
