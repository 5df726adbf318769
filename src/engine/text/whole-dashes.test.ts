import { expect, test } from "vitest";
import type { ReadLine, ReadWord } from "../tesseract/recognized-text.ts";
import { withWholeDashes } from "./whole-dashes.ts";

/** A strip with strokes over these columns. */
function strip(strokes: readonly (readonly [from: number, to: number])[]) {
  const [width, height] = [100, 52];
  const data = new Uint8Array(width * height).fill(250);
  for (const [from, to] of strokes) data.fill(10, 26 * width + from, 26 * width + to);
  return { width, height, data };
}

function dash(x0: number, x1: number): ReadWord {
  const box = [x0, 22, x1, 30] as const;
  return { text: "-", box, confidence: 0.6, language: "ukr", symbols: [{ text: "-", box, confidence: 0.9 }] };
}

const LINE: ReadLine = { box: [10, 8, 90, 44], words: [dash(20, 33), dash(40, 47)], block: 0, paragraph: 0 };

test("two dashes read in one stroke are one long dash", () => {
  const { words } = withWholeDashes(LINE, strip([[20, 47]]));
  expect(words.map(({ text, box }) => [text, box[0], box[2]])).toEqual([["—", 20, 47]]);
});

test("two dashes with paper between them stay two", () => {
  const apart = strip([
    [20, 33],
    [40, 47],
  ]);
  expect(withWholeDashes(LINE, apart)).toBe(LINE);
});
