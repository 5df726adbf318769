import { expect, test } from "vitest";
import type { TextBox } from "../detector/text-boxes.ts";
import type { OrientedBox } from "../raster/oriented-box.ts";
import { createGrayPyramid } from "../raster/gray-pyramid.ts";
import { cutTextStrip } from "../raster/text-strip.ts";
import { withLean } from "./page-lean.ts";

const [WIDTH, HEIGHT] = [400, 120];
const ROWS = [20, 60, 100];
const BOXES = ROWS.map((centerY): TextBox => ({ centerX: 200, centerY, width: 360, height: 30, angle: 0, score: 1 }));

/** Rows of strokes, each with a lean of its own. */
function page(leans: readonly number[]) {
  const data = new Uint8Array(WIDTH * HEIGHT).fill(240);
  for (const [index, middle] of ROWS.entries()) {
    for (let y = middle - 11; y < middle + 11; y += 1) {
      for (let x = 40; x < 360; x += 9) data[y * WIDTH + Math.round(x + (leans[index] ?? 0) * (y - middle))] = 20;
    }
  }
  const pyramid = createGrayPyramid({ width: WIDTH, height: HEIGHT, data });
  return { strips: (boxes: readonly OrientedBox[]) => Promise.resolve(boxes.map((box) => cutTextStrip(pyramid, box))) };
}

test("letters that lean alike on every line are set upright", async () => {
  const [box] = await withLean(page([0.14, 0.14, 0.14]), BOXES);
  expect(box?.lean).toBeCloseTo(0.14, 1);
});

test("upright pages, and lines that lean each their own way, stay as they are", async () => {
  expect(await withLean(page([0, 0, 0]), BOXES)).toBe(BOXES);
  expect(await withLean(page([0.2, 0, -0.2]), BOXES)).toBe(BOXES);
});
