import { describe, expect, it, onTestFinished } from "vitest";
import { cdp } from "vitest/browser";
import type {} from "@vitest/browser-playwright";
import { createDocumentBuilder } from "#core/document/document-builder.ts";
import { imagePoint } from "#core/geometry/point.ts";
import { polygonFromFlat } from "#core/geometry/polygon.ts";
import { documentWithWords, rect, turnedRect } from "./scene-documents.test-data.ts";
import { frames, mountScene } from "./scene-mount.test-data.ts";

const SIZE = { width: 640, height: 480 };
const PAPER = [255, 255, 255, 255];

/** Of a design token, as the theme of now has it. */
function token(name: string): readonly number[] {
  const hex = getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

/** The largest difference of one colour component. */
function distance(pixel: readonly number[], color: readonly number[]): number {
  return Math.max(...color.map((value, at) => Math.abs(value - (pixel[at] ?? 0))));
}

const low = { polygon: rect(100, 100, 80, 30), confidence: 0.2 };
const high = { polygon: rect(300, 100, 80, 30), confidence: 0.99 };

describe("drawing words", () => {
  it("puts the outline on the edges of a turned quad, with its colour, and nothing outside", async () => {
    const middle = { x: 200, y: 200 };
    const polygon = turnedRect(middle, { width: 120, height: 40 }, 30);
    const scene = await mountScene(documentWithWords([{ polygon, confidence: 0.2 }], SIZE));
    for (let corner = 0; corner < 4; corner++) {
      const next = (corner + 1) % 4;
      const x = ((polygon[2 * corner] ?? 0) + (polygon[2 * next] ?? 0)) / 2;
      const y = ((polygon[2 * corner + 1] ?? 0) + (polygon[2 * next + 1] ?? 0)) / 2;
      expect(distance(scene.pixelAt("page", x, y), token("confidence-low"))).toBeLessThan(40);
      const outside = [middle.x + (x - middle.x) * 1.15, middle.y + (y - middle.y) * 1.15] as const;
      expect(scene.pixelAt("page", ...outside)).toEqual(PAPER);
    }
    const inside = scene.pixelAt("page", middle.x, middle.y);
    expect(distance(inside, PAPER)).toBeGreaterThan(20);
    expect(distance(inside, token("confidence-low"))).toBeGreaterThan(60);
  });

  it("draws what lies outside the image, and marks what has no area", async () => {
    const words = [{ polygon: rect(-30, 200, 100, 40), confidence: 0.2 }, { polygon: rect(400, 300, 0, 0) }];
    const scene = await mountScene(documentWithWords(words, { width: 500, height: 400 }));
    scene.workspace.viewport.getState().panBy(60, 0);
    await frames();
    expect(distance(scene.pixelAt("page", -30, 220), token("confidence-low"))).toBeLessThan(60);
    expect(distance(scene.pixelAt("page", 400, 300), PAPER)).toBeGreaterThan(60);
  });

  it("recolours when the threshold moves", async () => {
    const scene = await mountScene(documentWithWords([low, high], SIZE));
    expect(distance(scene.pixelAt("page", 100, 115), token("confidence-low"))).toBeLessThan(40);
    scene.workspace.filters.getState().setThreshold(0.1);
    await frames();
    expect(distance(scene.pixelAt("page", 100, 115), token("confidence-low"))).toBeGreaterThan(60);
  });

  it("recolours when the theme changes", async () => {
    const scene = await mountScene(documentWithWords([low, high], SIZE));
    const dark = token("confidence-low");
    document.documentElement.dataset["theme"] = "light";
    await frames();
    const light = token("confidence-low");
    expect(distance(light, dark)).toBeGreaterThan(20);
    const pixel = scene.pixelAt("page", 100, 115);
    expect(distance(pixel, light)).toBeLessThan(distance(pixel, dark));
  });

  it("colours by block with the same words", async () => {
    const scene = await mountScene(documentWithWords([low, high], SIZE));
    scene.workspace.filters.getState().setColorBy("block");
    await frames();
    expect(distance(scene.pixelAt("page", 140, 100), token("series-1"))).toBeLessThan(90);
    expect(scene.pixelAt("page", 140, 100)).toEqual(scene.pixelAt("page", 340, 100));
  });

  it("draws lines in place of words too small to see", async () => {
    const words = Array.from({ length: 40 }, (_, index) => ({
      polygon: rect(20 + index * 110, 1000, 100, 30),
      confidence: 0.9,
    }));
    const scene = await mountScene(documentWithWords(words, { width: 6000, height: 4000 }));
    scene.workspace.viewport.setState({ viewport: { scale: 0.1, offsetX: 0, offsetY: 0 } });
    await frames();
    // Between the third and the fourth word.
    expect(distance(scene.pixelAt("page", 20 + 3 * 110 - 5, 1015), PAPER)).toBeGreaterThan(40);
  });

  it("follows pan and zoom", async () => {
    const scene = await mountScene(documentWithWords([low], SIZE));
    scene.workspace.viewport.getState().panBy(50, 40);
    await frames();
    expect(distance(scene.pixelAt("page", 100, 115), PAPER)).toBeGreaterThan(60);
    scene.workspace.viewport.setState({ viewport: { scale: 3, offsetX: -200, offsetY: -200 } });
    await frames();
    expect(distance(scene.pixelAt("page", 140, 100), PAPER)).toBeGreaterThan(60);
    expect(scene.pixelAt("page", 95, 115)).toEqual(PAPER);
  });

  it("has a device pixel for each on a display of twice the density", async () => {
    await cdp().send("Emulation.setDeviceMetricsOverride", {
      width: 0,
      height: 0,
      deviceScaleFactor: 2,
      mobile: false,
    });
    onTestFinished(async () => {
      await cdp().send("Emulation.clearDeviceMetricsOverride");
    });
    await expect.poll(() => devicePixelRatio).toBe(2);
    const scene = await mountScene(documentWithWords([low], SIZE));
    expect(scene.canvasOf("page").width).toBe(1280);
    expect(distance(scene.pixelAt("page", 100, 115), token("confidence-low"))).toBeLessThan(40);
    expect(scene.pixelAt("page", 97, 115)).toEqual(PAPER);
  });
});

describe("layers", () => {
  it("draws nothing of a hidden one and all of it when it is shown again", async () => {
    const scene = await mountScene(documentWithWords([low], SIZE));
    scene.workspace.filters.getState().toggleLayer("words");
    await frames();
    expect(scene.pixelAt("page", 100, 115)).toEqual(PAPER);
    scene.workspace.filters.getState().toggleLayer("words");
    await frames();
    expect(distance(scene.pixelAt("page", 100, 115), PAPER)).toBeGreaterThan(60);
  });

  it("draws a face with its landmarks", async () => {
    const builder = createDocumentBuilder(SIZE);
    builder.addFace({
      featureIndex: 0,
      traits: {},
      polygon: polygonFromFlat(rect(200, 100, 100, 120)),
      landmarks: [{ type: "NOSE_TIP", position: imagePoint(250, 160) }],
    });
    const scene = await mountScene(builder.build());
    expect(distance(scene.pixelAt("page", 200, 150), token("layer-faces"))).toBeLessThan(40);
    expect(distance(scene.pixelAt("page", 250, 160), token("layer-faces"))).toBeLessThan(40);
    expect(scene.pixelAt("page", 230, 160)).toEqual(PAPER);
  });

  it("draws the picture below them", async () => {
    const scene = await mountScene(documentWithWords([low], SIZE));
    expect(scene.pixelAt("page", 300, 300)).toEqual([255, 255, 255, 255]);
  });
});
