import { expect, test } from "vitest";
import { polygonFromFlat } from "./polygon.ts";
import { polygonOverlap } from "./polygon-overlap.ts";

const square = polygonFromFlat<"image">([0, 0, 10, 0, 10, 10, 0, 10]);

test.each([
  ["the same place", [0, 0, 10, 0, 10, 10, 0, 10], 1, 1],
  ["the same, the other way round", [0, 10, 10, 10, 10, 0, 0, 0], 1, 1],
  ["apart", [20, 0, 30, 0, 30, 10, 20, 10], 0, 0],
  ["side by side", [10, 0, 20, 0, 20, 10, 10, 10], 0, 0],
  ["half over it", [5, 0, 15, 0, 15, 10, 5, 10], 1 / 3, 0.5],
  ["within it", [0, 0, 5, 0, 5, 10, 0, 10], 0.5, 1],
  ["a diamond within it", [5, 0, 10, 5, 5, 10, 0, 5], 0.5, 1],
  ["without an area", [0, 0, 10, 10], 0, 0],
])("%s", (_, flat, ofBoth, ofSmaller) => {
  const overlap = polygonOverlap(square, polygonFromFlat(flat));
  expect(overlap.ofBoth).toBeCloseTo(ofBoth, 9);
  expect(overlap.ofSmaller).toBeCloseTo(ofSmaller, 9);
});

test("lines on a slant overlap by what they share, not by the rectangles around them", () => {
  const first = polygonFromFlat<"image">([0, 0, 100, 100, 95, 105, -5, 5]);
  const second = polygonFromFlat<"image">([10, 0, 110, 100, 105, 105, 5, 5]);
  expect(polygonOverlap(first, second).ofBoth).toBe(0);
});
