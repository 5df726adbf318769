import { describe, expect, it } from "vitest";
import { finishOf, groupLevel, isHair } from "./level-of-detail.ts";

const view = (scale: number, pixelRatio = 1) => ({
  scale,
  pixelRatio,
  visible: { minX: 0, minY: 0, maxX: 100, maxY: 100 },
});

describe("groupLevel", () => {
  it("goes from words to lines to blocks as they get too small for the display", () => {
    expect([1, 0.3, 0.1, 0.02].map((scale) => groupLevel(20, view(scale)))).toEqual([0, 0, 1, 2]);
  });

  it("shows words longer on a finer display", () => {
    expect([1, 2].map((pixelRatio) => groupLevel(20, view(0.2, pixelRatio)))).toEqual([1, 0]);
  });
});

describe("finishOf", () => {
  it("drops dashes first and outlines next", () => {
    expect([1, 0.4, 0.2].map((scale) => finishOf(20, view(scale)))).toEqual(["full", "plain", "solid"]);
  });
});

describe("isHair", () => {
  it("draws lines as strokes while they are thinner than a few device pixels", () => {
    expect([0.1, 0.2].map((scale) => isHair(20, view(scale)))).toEqual([true, false]);
    expect(isHair(20, view(0.1, 2))).toBe(false);
  });
});
