import fc from "fast-check";
import { expect, test } from "vitest";
import { planCrop } from "./crop-bitmap.ts";

const BITMAP = { width: 100, height: 50 };

test("covers the bounds with whole pixels", () => {
  const plan = planCrop({ bounds: { minX: 10.6, minY: 5.2, maxX: 20.1, maxY: 9 }, maxSide: 500 }, BITMAP, 1);
  expect(plan).toEqual({ x: 10, y: 5, width: 11, height: 4, result: { width: 11, height: 4 } });
});

test("bounds are in image pixels, the cut in pixels of a smaller bitmap", () => {
  const plan = planCrop({ bounds: { minX: 40, minY: 20, maxX: 80, maxY: 60 }, maxSide: 500 }, BITMAP, 0.5);
  expect(plan).toMatchObject({ x: 20, y: 10, width: 20, height: 20 });
});

test("a large cut is scaled down to the longest side asked for", () => {
  const plan = planCrop({ bounds: { minX: 0, minY: 0, maxX: 100, maxY: 50 }, maxSide: 20 }, BITMAP, 1);
  expect(plan.result).toEqual({ width: 20, height: 10 });
});

test("whatever the bounds, the cut is inside the bitmap and not empty", () => {
  const number = fc.oneof(fc.integer({ min: -500, max: 500 }), fc.constant(Number.NaN));
  fc.assert(
    fc.property(number, number, number, number, (minX, minY, maxX, maxY) => {
      const { x, y, width, height, result } = planCrop({ bounds: { minX, minY, maxX, maxY }, maxSide: 30 }, BITMAP, 1);
      expect(x >= 0 && y >= 0 && x + width <= 100 && y + height <= 50).toBe(true);
      expect(Math.min(width, height, result.width, result.height)).toBeGreaterThanOrEqual(1);
      expect(Math.max(result.width, result.height)).toBeLessThanOrEqual(30);
    }),
  );
});
