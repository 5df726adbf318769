import { expect, test } from "vitest";
import { createGrayPyramid } from "./gray-pyramid.ts";
import { cutLevelArea } from "./level-area.ts";

const PICTURE = { width: 4, height: 3, data: Uint8Array.from([0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110]) };
const pyramid = createGrayPyramid(PICTURE);

test("a level area in its own size is a copy, its frame snapped to whole pixels", () => {
  const box = { centerX: 2.2, centerY: 1.9, width: 2, height: 2, angle: 0 };
  const cut = cutLevelArea(pyramid, { box, scale: 1 });
  expect([...cut.data]).toEqual([50, 60, 90, 100]);
  expect(cut.toImage).toEqual([1, 0, -0, 1, 1, 1]);
});

test("text that runs down comes level, and its pixels lead back", () => {
  const box = { centerX: 2, centerY: 1.5, width: 3, height: 4, angle: Math.PI / 2 };
  const cut = cutLevelArea(pyramid, { box, scale: 1 });
  expect([...cut.data.subarray(0, 3)]).toEqual([30, 70, 110]);
  const [a, b, c, d, e, f] = cut.toImage;
  expect([a * 0.5 + c * 0.5 + e, b * 0.5 + d * 0.5 + f].map((value) => Math.round(value * 10) / 10)).toEqual([
    3.5, 0.5,
  ]);
});
