import { describe, expect, it } from "vitest";
import { documentWithWords, rect, turnedRect } from "./scene-documents.test-data.ts";
import { frames, mountScene } from "./scene-mount.test-data.ts";
import type { MountedScene } from "./scene-mount.test-data.ts";

const SIZE = { width: 640, height: 480 };
const word = { polygon: rect(100, 100, 200, 60), confidence: 0.99, text: "HHH" };

/** Share of dark pixels along a line of image points. */
function darkShare(scene: MountedScene, points: readonly (readonly [number, number])[]): number {
  const dark = points.filter(([x, y]) => (scene.pixelAt("page", x, y)[0] ?? 255) < 90);
  return dark.length / points.length;
}

const along = (length: number, at: (step: number) => readonly [number, number]) =>
  Array.from({ length }, (_, step) => at(step));

describe("text over the image", () => {
  it("draws the text in its box, as wide as it", async () => {
    const scene = await mountScene(documentWithWords([word], SIZE));
    const row = (from: number, to: number) => along(to - from, (step) => [from + step, 140]);
    expect(darkShare(scene, row(100, 300))).toBe(0);
    scene.workspace.filters.getState().toggleText();
    await frames();
    expect(darkShare(scene, row(104, 166))).toBeGreaterThan(0.15);
    expect(darkShare(scene, row(236, 296))).toBeGreaterThan(0.15);
    expect(darkShare(scene, row(304, 400))).toBe(0);
  });

  it("turns it with its box", async () => {
    const polygon = turnedRect({ x: 300, y: 240 }, { width: 200, height: 60 }, 90);
    const scene = await mountScene(documentWithWords([{ ...word, polygon }], SIZE));
    scene.workspace.filters.getState().toggleText();
    await frames();
    expect(
      darkShare(
        scene,
        along(190, (step) => [295, 145 + step]),
      ),
    ).toBeGreaterThan(0.2);
  });

  it("leaves the picture free where the text would be too small to read", async () => {
    const scene = await mountScene(documentWithWords([{ ...word, text: "I" }], SIZE));
    scene.workspace.filters.getState().toggleLayer("words");
    scene.workspace.filters.getState().toggleText();
    await frames();
    expect(scene.pixelAt("page", 110, 110).slice(0, 3)).not.toEqual([255, 255, 255]);
    scene.workspace.viewport.setState({ viewport: { scale: 0.07, offsetX: 0, offsetY: 0 } });
    await frames();
    expect(scene.pixelAt("page", 200, 130)).toEqual([255, 255, 255, 255]);
  });
});

describe("the bare image", () => {
  const press = (type: string, init: KeyboardEventInit) =>
    document.body.dispatchEvent(new KeyboardEvent(type, { bubbles: true, cancelable: true, ...init }));

  it("is shown for as long as Ctrl and Space are held", async () => {
    const scene = await mountScene(documentWithWords([word], SIZE));
    const drawn = scene.pixelAt("page", 200, 130);
    press("keydown", { key: " ", ctrlKey: true });
    await frames();
    expect(scene.pixelAt("page", 200, 130)).toEqual([255, 255, 255, 255]);
    press("keyup", { key: "Control" });
    await frames();
    expect(scene.pixelAt("page", 200, 130)).toEqual(drawn);
  });
});

it("draws everything over the picture fainter at a lower opacity", async () => {
  const scene = await mountScene(documentWithWords([word], SIZE));
  const strength = () => 255 - (scene.pixelAt("page", 200, 130)[0] ?? 0);
  const full = strength();
  scene.workspace.filters.getState().setOpacity(0.5);
  await frames();
  expect(strength()).toBeGreaterThan(full * 0.4);
  expect(strength()).toBeLessThan(full * 0.6);
});
