import { describe, expect, it } from "vitest";
import { documentWithLines, documentWithWords, rect } from "./scene-documents.test-data.ts";
import { frames, mountScene } from "./scene-mount.test-data.ts";
import type { MountedScene } from "./scene-mount.test-data.ts";

const SIZE = { width: 640, height: 480 };
const words = [
  { polygon: rect(100, 100, 80, 30), confidence: 0.42, text: "Werft", language: "de" },
  { polygon: rect(300, 100, 80, 30), text: "Kiel" },
];
const selectedIds = ({ workspace }: MountedScene) => workspace.selection.getState().selected.map(({ id }) => id);
const card = () => document.querySelector<HTMLElement>("[data-testid=hover-card]");

describe("hovering", () => {
  it("shows a card beside the word at once, and takes it away", async () => {
    const scene = await mountScene(documentWithWords(words, SIZE));
    scene.point("pointermove", [140, 115]);
    await frames(1);
    expect(card()?.textContent).toBe("Werft0.42deline 1 · block 1");
    const { top, left } = card()?.getBoundingClientRect() ?? { top: 0, left: 0 };
    expect({ left, isBelow: top > 130 }).toEqual({ left: 100, isBelow: true });
    scene.point("pointermove", [340, 115]);
    await frames(1);
    expect(card()?.textContent).toContain("no confidence");
    scene.point("pointerleave", [340, 115]);
    await frames(1);
    expect(card()).toBeNull();
  });

  it("outlines the word without repainting the boxes or moving the camera", async () => {
    const scene = await mountScene(documentWithWords(words, SIZE));
    const context = scene.canvasOf("page").getContext("2d");
    let repaints = 0;
    if (context !== null) {
      const clear = context.clearRect.bind(context);
      context.clearRect = (...area) => {
        repaints += 1;
        clear(...area);
      };
    }
    const before = scene.workspace.viewport.getState().viewport;
    scene.point("pointermove", [140, 115]);
    scene.click([340, 115]);
    await frames();
    expect(scene.pixelAt("overlay", 100, 115)[3]).toBeGreaterThan(128);
    expect(scene.pixelAt("overlay", 340, 100)[3]).toBeGreaterThan(128);
    expect(repaints).toBe(0);
    expect(scene.workspace.viewport.getState().viewport).toBe(before);
    scene.workspace.filters.getState().setThreshold(0.1);
    await frames();
    expect(repaints).toBe(1);
  });

  it("tells where the pointer is in image pixels", async () => {
    const scene = await mountScene(documentWithWords(words, SIZE));
    scene.workspace.viewport.setState({ viewport: { scale: 2, offsetX: -100, offsetY: -50 } });
    scene.point("pointermove", [140, 115]);
    expect(scene.workspace.viewport.getState().cursor).toEqual({ x: 140, y: 115 });
  });
});

describe("clicking", () => {
  it("selects, adds with Shift, and clears on the empty page", async () => {
    const scene = await mountScene(documentWithWords(words, SIZE));
    scene.click([140, 115]);
    expect(selectedIds(scene)).toEqual(["w0"]);
    scene.click([340, 115], { shiftKey: true });
    expect(selectedIds(scene)).toEqual(["w0", "w1"]);
    scene.click([500, 400]);
    expect(selectedIds(scene)).toEqual([]);
  });

  it("goes through what lies beneath with Alt", async () => {
    const stacked = [{ polygon: rect(100, 100, 200, 100) }, { polygon: rect(120, 120, 50, 30) }];
    const scene = await mountScene(documentWithWords(stacked, SIZE));
    const clicks = [0, 1, 2].map(() => {
      scene.click([130, 130], { altKey: true });
      return selectedIds(scene)[0];
    });
    expect(clicks).toEqual(["w1", "w0", "w1"]);
  });

  it("finds nothing of a hidden layer", async () => {
    const scene = await mountScene(documentWithWords(words, SIZE));
    scene.workspace.filters.getState().toggleLayer("words");
    scene.click([140, 115]);
    expect(selectedIds(scene)).toEqual([]);
  });

  it("finds one word of 10,000", async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({
      polygon: rect((index % 100) * 60, Math.floor(index / 100) * 40, 50, 20),
    }));
    const scene = await mountScene(documentWithWords(many, { width: 6000, height: 4000 }));
    scene.workspace.viewport.setState({ viewport: { scale: 0.2, offsetX: -500, offsetY: -300 } });
    scene.click([57 * 60 + 25, 61 * 40 + 10]);
    expect(selectedIds(scene)).toEqual(["w6157"]);
  });

  it("twice edits a word, and on the empty page fits the page", async () => {
    const scene = await mountScene(documentWithWords(words, SIZE));
    scene.point("dblclick", [140, 115]);
    expect(scene.workspace.editing.getState().edited).toMatchObject({ place: "canvas" });
    scene.point("dblclick", [200, 115]);
    expect(scene.workspace.viewport.getState().isFitted).toBe(true);
  });
});

describe("moving the view", () => {
  it("pans by a drag and selects nothing", async () => {
    const scene = await mountScene(documentWithWords(words, SIZE));
    scene.point("pointerdown", [140, 115]);
    scene.point("pointermove", [160, 125]);
    expect(scene.host.dataset["tool"]).toBe("panning");
    scene.point("pointerup", [160, 125]);
    expect(scene.workspace.viewport.getState().viewport).toEqual({ scale: 1, offsetX: 20, offsetY: 10 });
    expect(selectedIds(scene)).toEqual([]);
  });

  it("zooms to the pointer with Ctrl and wheel, and keeps the browser from it", async () => {
    const scene = await mountScene(documentWithWords(words, SIZE));
    const wheel = new WheelEvent("wheel", {
      clientX: 200,
      clientY: 100,
      deltaY: -100,
      ctrlKey: true,
      cancelable: true,
    });
    scene.host.dispatchEvent(wheel);
    const { scale, offsetX, offsetY } = scene.workspace.viewport.getState().viewport;
    expect(wheel.defaultPrevented).toBe(true);
    expect(scale).toBeGreaterThan(1.1);
    expect([(200 - offsetX) / scale, (100 - offsetY) / scale].map(Math.round)).toEqual([200, 100]);
  });

  it("pans or zooms by the wheel as the setting says", async () => {
    const scene = await mountScene(documentWithWords(words, SIZE));
    const turn = () => scene.host.dispatchEvent(new WheelEvent("wheel", { deltaY: 30, cancelable: true }));
    turn();
    expect(scene.workspace.viewport.getState().viewport).toEqual({ scale: 1, offsetX: 0, offsetY: -30 });
    scene.workspace.settings.getState().change({ wheel: "zoom" });
    turn();
    expect(scene.workspace.viewport.getState().viewport.scale).toBeLessThan(1);
  });
});

describe("the keyboard", () => {
  const press = (scene: MountedScene, key: string, more: KeyboardEventInit = {}) => {
    const event = new KeyboardEvent("keydown", { key, cancelable: true, bubbles: true, ...more });
    scene.host.dispatchEvent(event);
    return event.defaultPrevented;
  };
  const lines = [words, [{ polygon: rect(300, 160, 80, 30), text: "unten" }]];

  it("walks through the words and leaves at the end", async () => {
    const scene = await mountScene(documentWithLines(lines, SIZE));
    expect([press(scene, "Tab"), press(scene, "Tab"), press(scene, "Tab"), press(scene, "Tab")]).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(selectedIds(scene)).toEqual(["w2"]);
    press(scene, "Tab", { shiftKey: true });
    expect(selectedIds(scene)).toEqual(["w1"]);
    press(scene, "Home");
    expect(selectedIds(scene)).toEqual(["w0"]);
  });

  it("gives Tab back after Escape, and says so", async () => {
    const scene = await mountScene(documentWithLines(lines, SIZE));
    press(scene, "Tab");
    press(scene, "Escape");
    await frames();
    expect(press(scene, "Tab")).toBe(false);
    expect(document.querySelector("[aria-live=polite]")?.textContent).toContain("Tab now leaves");
  });

  it("goes to the neighbour with the arrows, and pans with nothing selected", async () => {
    const scene = await mountScene(documentWithLines(lines, SIZE));
    press(scene, "ArrowRight");
    expect(scene.workspace.viewport.getState().viewport.offsetX).toBe(-40);
    press(scene, "Tab");
    press(scene, "ArrowRight");
    press(scene, "ArrowDown");
    expect(selectedIds(scene)).toEqual(["w2"]);
  });

  it("is answered in words", async () => {
    const scene = await mountScene(documentWithLines(lines, SIZE));
    press(scene, "Tab");
    await frames();
    const spoken = document.querySelector("[aria-live=polite]")?.textContent;
    expect(spoken).toBe("Werft, confidence 42%, below the threshold, German, line 1 · block 1");
  });
});

describe("a selection made elsewhere", () => {
  it("comes into view, and stays put when it is in view", async () => {
    const scene = await mountScene(documentWithWords([...words, { polygon: rect(100, 900, 80, 30) }], SIZE));
    const { selection, viewport } = scene.workspace;
    const before = viewport.getState().viewport;
    selection.getState().select({ kind: "word", id: "w1" });
    expect(viewport.getState().viewport).toBe(before);
    selection.getState().select({ kind: "word", id: "w2" });
    expect(viewport.getState().viewport.offsetY).toBeLessThan(-400);
    expect(viewport.getState().viewport.scale).toBe(1);
  });
});
