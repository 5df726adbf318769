import { describe, expect, it } from "vitest";
import { minimapFrame, minimapSize, panToCentre } from "./minimap-geometry.ts";

const imageSize = { width: 1000, height: 500 };
const canvasSize = { width: 400, height: 200 };
const camera = (scale: number, offsetX: number, offsetY: number) => ({
  canvasSize,
  viewport: { scale, offsetX, offsetY },
});

describe("the minimap", () => {
  it("has the proportions of the image", () => {
    expect(minimapSize(imageSize)).toEqual({ width: 116, height: 58 });
    expect(minimapSize({ width: 10_000, height: 10 }).height).toBe(24);
  });

  it("frames the part that is seen", () => {
    const { x, y, width, height } = minimapFrame(camera(1, -232, -116), imageSize);
    expect([x, y, width, height].map((value) => Math.round(10 * value) / 10)).toEqual([26.9, 13.5, 46.4, 23.2]);
    expect(minimapFrame(camera(0.1, 50, 50), imageSize)).toEqual({ x: 0, y: 0, width: 116, height: 58 });
  });

  it("brings the place pointed at to the middle", () => {
    const { dx, dy } = panToCentre(camera(2, -50, 30), imageSize, { x: 0.5, y: 2 });
    expect({ x: dx - 50 + 500 * 2, y: dy + 30 + 500 * 2 }).toEqual({ x: 200, y: 100 });
  });

  it("frames and finds the same place in a view that is turned", () => {
    const turned = { ...camera(1, 250, -116), viewport: { scale: 1, offsetX: 250, offsetY: -116, turn: 90 as const } };
    const { x, y, width, height } = minimapFrame(turned, imageSize);
    expect([x, y, width, height].map((value) => Math.round(value))).toEqual([29, 13, 29, 23]);
    const { dx, dy } = panToCentre(turned, imageSize, { x: (x + width / 2) / 58, y: (y + height / 2) / 116 });
    expect(Math.abs(dx) <= 75 && Math.abs(dy) < 1).toBe(true);
  });
});
