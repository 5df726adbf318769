import { expect, test } from "vitest";
import type { ReadBox, ReadLine } from "../tesseract/recognized-text.ts";
import { withInkHeights } from "./strip-ink.ts";

const [WIDTH, HEIGHT] = [60, 52];

/** Ink in rows 20 to 29 of columns 10 to 29. */
function strip() {
  const data = new Uint8Array(WIDTH * HEIGHT).fill(250);
  for (let y = 20; y < 30; y += 1) data.fill(10, y * WIDTH + 10, y * WIDTH + 30);
  return { width: WIDTH, height: HEIGHT, data };
}

function boxOf(box: ReadBox): ReadBox | undefined {
  const word = { text: "من", box, confidence: 0.9, language: "ara", symbols: [] };
  const line: ReadLine = { box, words: [word], block: 0, paragraph: 0 };
  return withInkHeights(line, strip()).words[0]?.box;
}

test("a word as high as the strip gets the height of its ink", () => {
  expect(boxOf([10, 0, 30, 52])).toEqual([10, 20, 30, 30]);
});

test("a word whose height is known keeps it, as does one without ink", () => {
  expect(boxOf([10, 12, 30, 40])).toEqual([10, 12, 30, 40]);
  expect(boxOf([40, 0, 50, 52])).toEqual([40, 0, 50, 52]);
});
