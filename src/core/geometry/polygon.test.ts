import fc from "fast-check";
import { expect, test } from "vitest";
import { affineMap, mapPolygon } from "./affine.ts";
import { imagePoint } from "./point.ts";
import {
  polygonAngleDegrees,
  polygonArea,
  polygonBounds,
  polygonCentroid,
  polygonContains,
  polygonFromBounds,
  polygonFromFlat,
  polygonFromPoints,
  polygonPoints,
  vertexCount,
} from "./polygon.ts";

const unit = polygonFromBounds<"image">({ minX: 0, minY: 0, maxX: 4, maxY: 2 });
const flat = fc
  .array(fc.integer({ min: -1000, max: 1000 }), { minLength: 3, maxLength: 12 })
  .map((xs) => polygonFromFlat<"image">(xs.flatMap((x, i) => [x, xs[(i + 1) % xs.length] ?? 0])));

test("points in, the same points out", () => {
  const points = [imagePoint(1, 2), imagePoint(3, -4), imagePoint(5, 6)];
  expect(polygonPoints(polygonFromPoints(points))).toEqual(points);
  expect(vertexCount(polygonFromPoints(points))).toBe(3);
});

test("an odd list of numbers is a programming error", () => {
  expect(() => polygonFromFlat([1, 2, 3])).toThrow(/pairs/);
});

test("area, centre and angle of a plain box", () => {
  expect(polygonArea(unit)).toBe(8);
  expect(polygonCentroid(unit)).toEqual({ x: 2, y: 1 });
  expect(polygonAngleDegrees(unit)).toBe(0);
});

test("the angle follows the first edge when the box is turned", () => {
  const quarter = mapPolygon<"image", "image">(affineMap([0, 1, -1, 0, 10, 10]), unit);
  expect(polygonAngleDegrees(quarter)).toBe(90);
  expect(polygonArea(quarter)).toBe(8);
});

test("bounds hold every vertex and nothing smaller does", () => {
  fc.assert(
    fc.property(flat, (polygon) => {
      const xs = polygonPoints(polygon).map((point) => point.x);
      const ys = polygonPoints(polygon).map((point) => point.y);
      const expected = { minX: Math.min(...xs), minY: Math.min(...ys), maxX: Math.max(...xs), maxY: Math.max(...ys) };
      expect(polygonBounds(polygon)).toEqual(expected);
    }),
  );
});

test("a polygon without vertices has no bounds and no area", () => {
  expect(polygonBounds(polygonFromFlat([]))).toBeUndefined();
  expect(polygonArea(polygonFromFlat([]))).toBe(0);
});

test("a point is inside the box or not", () => {
  expect(polygonContains(unit, imagePoint(1, 1))).toBe(true);
  expect(polygonContains(unit, imagePoint(5, 1))).toBe(false);
  expect(polygonContains(polygonFromFlat<"image">([0, 0, 0, 0, 0, 0, 0, 0]), imagePoint(0, 0))).toBe(false);
});
