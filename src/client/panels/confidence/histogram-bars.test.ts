import { describe, expect, test } from "vitest";
import { histogramBars, LEAST_HEIGHT, thresholdAfterKey } from "./histogram-bars.ts";

describe("histogramBars", () => {
  test("heights are shares of the highest, and one word can still be seen", () => {
    const heights = histogramBars([0, 1, 500, 1000], 0.5).map((bar) => bar.height);
    expect(heights).toEqual([0, LEAST_HEIGHT, 0.5, 1]);
  });

  test("bars below the threshold are low", () => {
    const bands = histogramBars(
      Array.from({ length: 20 }, () => 1),
      0.7,
    ).map((bar) => bar.band);
    expect(bands.indexOf("middle")).toBe(14);
    expect(bands.slice(0, 14).every((band) => band === "low")).toBe(true);
    expect(bands.at(-1)).toBe("high");
  });

  test("no words at all are no bars, not endless ones", () => {
    expect(histogramBars([0, 0], 0.7).map((bar) => bar.height)).toEqual([0, 0]);
  });
});

describe("thresholdAfterKey", () => {
  test.each([
    ["ArrowRight", 0.7, 0.71],
    ["ArrowDown", 0.7, 0.69],
    ["PageUp", 0.95, 1],
    ["PageDown", 0.05, 0],
    ["Home", 0.7, 0],
    ["End", 0.7, 1],
  ])("%s from %d", (key, from, to) => {
    expect(thresholdAfterKey(key, from)).toBeCloseTo(to);
  });

  test("leaves other keys alone", () => {
    expect(thresholdAfterKey("a", 0.5)).toBeUndefined();
  });
});
