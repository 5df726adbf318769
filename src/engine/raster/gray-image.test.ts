import { expect, test } from "vitest";
import { grayFromRgb, halveGray } from "./gray-image.ts";
import { createGrayPyramid } from "./gray-pyramid.ts";

test("green counts most, blue least, and white stays white", () => {
  const data = Uint8Array.of(255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255);
  expect([...grayFromRgb({ width: 4, height: 1, data }).data]).toEqual([77, 149, 29, 255]);
});

test("halving takes the mean of four pixels and drops an odd column", () => {
  const data = Uint8Array.of(0, 100, 9, 200, 100, 9);
  expect(halveGray({ width: 3, height: 2, data })).toEqual({ width: 1, height: 1, data: Uint8Array.of(100) });
  expect(halveGray({ width: 1, height: 8, data: new Uint8Array(8) })).toBeUndefined();
});

test("the pyramid gives the level of which a step spans at most two pixels", () => {
  const pyramid = createGrayPyramid({ width: 64, height: 64, data: new Uint8Array(64 * 64) });
  expect([0.5, 1, 1.9, 2, 4.5].map((step) => pyramid.levelFor(step).scale)).toEqual([1, 1, 1, 2, 4]);
  expect(pyramid.levelFor(1000).image.width).toBe(1);
});
