import fc from "fast-check";
import { expect, test } from "vitest";
import { affineMap, composeMaps, invertMap, mapPoint, scaleMap } from "./affine.ts";
import type { AffineNumbers } from "./affine.ts";
import { imagePoint, pagePoint } from "./point.ts";

const coordinate = fc.double({ min: -1e4, max: 1e4, noNaN: true });
const factor = fc.double({ min: 0.1, max: 10, noNaN: true });

test("a map and its inverse bring a point back", () => {
  fc.assert(
    fc.property(factor, factor, coordinate, coordinate, coordinate, coordinate, (sx, sy, e, f, x, y) => {
      const numbers: AffineNumbers = [sx, 0.1, -0.05, sy + 1, e, f];
      const map = affineMap<"image", "screen">(numbers);
      const back = mapPoint(invertMap(map), mapPoint(map, imagePoint(x, y)));
      expect(back.x).toBeCloseTo(x, 5);
      expect(back.y).toBeCloseTo(y, 5);
    }),
  );
});

test("composing is mapping twice", () => {
  const first = scaleMap<"page", "image">({ width: 10, height: 10 }, { width: 30, height: 20 });
  const second = affineMap<"image", "screen">([0, 1, -1, 0, 7, 8]);
  const point = pagePoint(3, 4);
  expect(mapPoint(composeMaps(first, second), point)).toEqual(mapPoint(second, mapPoint(first, point)));
});

test("a flat map has no inverse", () => {
  expect(() => invertMap(affineMap([0, 0, 0, 0, 1, 1]))).toThrow(/no inverse/);
});
