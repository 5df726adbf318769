import { expect, test } from "vitest";
import { cropBounds } from "./crop-bounds.ts";

const IMAGE = { width: 100, height: 50 };

test("leaves some room around the thing", () => {
  expect(cropBounds({ minX: 20, minY: 10, maxX: 60, maxY: 30 }, IMAGE)).toEqual({
    minX: 15,
    minY: 5,
    maxX: 65,
    maxY: 35,
  });
});

test("stays inside the image", () => {
  expect(cropBounds({ minX: -30, minY: -5, maxX: 500, maxY: 20 }, IMAGE)).toMatchObject({
    minX: 0,
    minY: 0,
    maxX: 100,
  });
});

test("a point still has a crop; what lies outside has none", () => {
  expect(cropBounds({ minX: 10, minY: 10, maxX: 10, maxY: 10 }, IMAGE)).toEqual({
    minX: 8,
    minY: 8,
    maxX: 12,
    maxY: 12,
  });
  expect(cropBounds({ minX: 200, minY: 10, maxX: 210, maxY: 20 }, IMAGE)).toBeUndefined();
});
