import { expect, test } from "vitest";
import { withoutNoise, withoutShowThrough } from "./noise.ts";
import type { StripReading } from "./strip-reader.ts";

function reading(confidence: number, contrast: number, height = 8): StripReading {
  const quad = [0, 0, 80, 0, 80, height, 0, height];
  const word = { text: "word", quad, confidence, symbols: [] };
  const box = { centerX: 50, centerY: 50, width: 100, height: 10, angle: 0 };
  return { box, languages: ["eng"], line: { words: [word], quad }, confidence, contrast };
}

const PAGE = [reading(0.95, 120), reading(0.9, 110), reading(0.5, 115)];

test("faint lines that are read badly together shine through from the other side", () => {
  expect(withoutShowThrough([...PAGE, reading(0.9, 20), reading(0.3, 18), reading(0.4, 15)])).toEqual(PAGE);
});

test("faint lines that are read well are text of this side", () => {
  const readings = [...PAGE, reading(0.95, 20), reading(0.9, 18)];
  expect(withoutShowThrough(readings)).toEqual(readings);
});

test("a page of nothing but faint or doubtful lines keeps them", () => {
  const readings = [reading(0.4, 12), reading(0.6, 10)];
  expect(withoutShowThrough(readings)).toEqual(readings);
});

test("what could hardly be read is noise", () => {
  expect(withoutNoise([reading(0.2, 100), reading(0.45, 100), reading(0.55, 100)])).toHaveLength(1);
});

test("what is lower than any letter is noise, however surely it was read", () => {
  expect(withoutNoise([reading(0.95, 100, 1), reading(0.95, 100, 3.5)])).toEqual([]);
});
