import { expect, test } from "vitest";
import { layOutLines } from "./layout.ts";
import type { StripReading } from "./strip-reader.ts";

function reading(text: string, centerX: number, centerY: number, angle = 0): StripReading {
  const word = { text, quad: [0, 0, 1, 0, 1, 1, 0, 1], confidence: 0.9, symbols: [] };
  const box = { centerX, centerY, width: 100, height: 10, angle };
  return { box, languages: ["eng"], line: { words: [word], quad: word.quad }, confidence: 0.9, contrast: 200 };
}

function textsOf(readings: readonly StripReading[]): string[][] {
  return layOutLines(readings).map(({ paragraphs }) =>
    paragraphs.flat().map(({ words }) => words.map(({ text }) => text).join(" ")),
  );
}

test("pieces of one row become one line", () => {
  expect(textsOf([reading("right", 200, 50), reading("left", 60, 51), reading("below", 60, 66)])).toEqual([
    ["left right", "below"],
  ]);
});

test("text that runs from bottom to top is laid out along its own direction", () => {
  const turned = -Math.PI / 2;
  expect(textsOf([reading("second", 64, 100, turned), reading("first", 50, 100, turned)])).toEqual([
    ["first", "second"],
  ]);
});

test("signs at odds with each other are blocks of their own, from the top", () => {
  const signs = [reading("c", 60, 300, 0.6), reading("a", 60, 20, -0.7), reading("b", 300, 160, 1.2)];
  expect(textsOf(signs)).toEqual([["a"], ["b"], ["c"]]);
});

test("a row of Arabic goes from right to left, its numbers with it", () => {
  expect(textsOf([reading("2025", 60, 51), reading("يونيو", 200, 50), reading("الميناء", 200, 66)])).toEqual([
    ["يونيو 2025", "الميناء"],
  ]);
  const placed = (text: string, x: number): StripReading => {
    const { line, ...rest } = reading(text, x, 50);
    const quad = [x - 50, 45, x + 50, 45, x + 50, 55, x - 50, 55];
    return { ...rest, line: { words: line?.words ?? [], quad } };
  };
  const [block] = layOutLines([placed("2025", 60), placed("يونيو", 200)]);
  expect(block?.paragraphs[0]?.[0]?.quad).toEqual([10, 45, 250, 45, 250, 55, 10, 55]);
});

test("nothing read is no block", () => {
  expect(layOutLines([])).toEqual([]);
});
