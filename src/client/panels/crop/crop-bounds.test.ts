import { expect, test } from "vitest";
import { cropBounds, widenedBounds } from "./crop-bounds.ts";

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

test("a small thing is shown with what stands beside it", () => {
  expect(widenedBounds({ minX: 45, minY: 0, maxX: 55, maxY: 10 }, IMAGE, 4)).toMatchObject({ minX: 30, maxX: 70 });
  expect(widenedBounds({ minX: 0, minY: 0, maxX: 10, maxY: 10 }, IMAGE, 4)).toMatchObject({ minX: 0, maxX: 40 });
  expect(widenedBounds({ minX: 90, minY: 0, maxX: 100, maxY: 10 }, IMAGE, 4)).toMatchObject({ minX: 60, maxX: 100 });
  const wide = { minX: 0, minY: 0, maxX: 90, maxY: 10 };
  expect(widenedBounds(wide, IMAGE, 4)).toBe(wide);
});
