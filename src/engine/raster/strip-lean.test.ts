import { expect, test } from "vitest";
import { leanOfStrip } from "./strip-lean.ts";

/** Strokes that go right by so much for each pixel down. */
function strokes(lean: number) {
  const [width, height] = [300, 52];
  const data = new Uint8Array(width * height).fill(240);
  for (let y = 12; y < 40; y += 1) {
    for (let x = 20; x < 280; x += 11) {
      data[y * width + Math.round(x + lean * (y - height / 2))] = 20;
    }
  }
  return { width, height, data };
}

test.each([-0.2, -0.1, 0, 0.1, 0.2])("strokes that lean by %f are found to do so", (lean) => {
  expect(leanOfStrip(strokes(lean))).toBeCloseTo(lean, 1);
});

test("without strokes there is no lean", () => {
  const [width, height] = [300, 52];
  expect(leanOfStrip({ width, height, data: new Uint8Array(width * height).fill(200) })).toBe(0);
});
