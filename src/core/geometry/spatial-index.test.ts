import fc from "fast-check";
import { expect, test } from "vitest";
import { boundsIntersect, boundsContain, growBounds, unionBounds } from "./bounds.ts";
import type { Bounds } from "./bounds.ts";
import { createSpatialIndex } from "./spatial-index.ts";

const box: fc.Arbitrary<Bounds> = fc
  .tuple(fc.integer({ min: -100, max: 100 }), fc.integer({ min: -100, max: 100 }), fc.nat(50), fc.nat(50))
  .map(([minX, minY, width, height]) => ({ minX, minY, maxX: minX + width, maxY: minY + height }));

test("finds exactly what touches the rectangle, in ascending order", () => {
  fc.assert(
    fc.property(fc.array(box, { maxLength: 60 }), box, (boxes, query) => {
      const expected = boxes.flatMap((candidate, index) => (boundsIntersect(candidate, query) ? [index] : []));
      expect(createSpatialIndex(boxes).search(query)).toEqual(expected);
    }),
  );
});

test("the union holds every box", () => {
  fc.assert(
    fc.property(fc.array(box, { minLength: 1 }), (boxes) => {
      const union = unionBounds(boxes);
      expect(boxes.every((inner) => union !== undefined && boundsContain(union, inner))).toBe(true);
    }),
  );
  expect(unionBounds([])).toBeUndefined();
});

test("growing moves each side", () => {
  expect(growBounds({ minX: 0, minY: 0, maxX: 2, maxY: 2 }, 3)).toEqual({ minX: -3, minY: -3, maxX: 5, maxY: 5 });
});
