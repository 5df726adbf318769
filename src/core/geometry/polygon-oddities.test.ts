import { expect, test } from "vitest";
import { polygonFromFlat } from "./polygon.ts";
import { polygonOddities } from "./polygon-oddities.ts";

const SIZE = { width: 100, height: 80 };

function oddities(...flat: readonly number[]) {
  return polygonOddities(polygonFromFlat(flat), SIZE);
}

test("a shape within the image, up to its edge, is nothing special", () => {
  expect(oddities(10, 10, 100, 10, 100, 40, 10, 40)).toEqual([]);
  expect(oddities(-1, 10, 60, 10, 60, 40, -1, 40)).toEqual([]);
  expect(oddities()).toEqual([]);
});

test("the whole image is told, whichever way its last pixel is counted", () => {
  expect(oddities(0, 0, 100, 0, 100, 80, 0, 80)).toEqual(["whole-image"]);
  expect(oddities(0, 0, 99, 0, 99, 79, 0, 79)).toEqual(["whole-image"]);
  expect(oddities(0, 0, 97, 0, 97, 79, 0, 79)).toEqual([]);
});

test("what reaches beyond an edge or has no area is told", () => {
  expect(oddities(-9, 10, 20, 10, 20, 40, -9, 40)).toEqual(["beyond-image"]);
  expect(oddities(10, 10, 20, 10, 20, 90, 10, 90)).toEqual(["beyond-image"]);
  expect(oddities(10, 10, 50, 10, 50, 10, 10, 10)).toEqual(["no-area"]);
  expect(oddities(200, 10, 200, 10, 200, 10)).toEqual(["beyond-image", "no-area"]);
  expect(oddities(-5, -5, 105, -5, 105, 85, -5, 85)).toEqual(["whole-image", "beyond-image"]);
});
