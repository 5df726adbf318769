import fc from "fast-check";
import { expect, test } from "vitest";
import { invertMap, mapPoint } from "./affine.ts";
import { orientationFromTag, uprightMap, uprightSize } from "./orientation.ts";
import { imagePoint, pointOf } from "./point.ts";

const orientation = fc.integer({ min: 1, max: 8 }).map(orientationFromTag);
const side = fc.integer({ min: 1, max: 5000 });

test("the corners of the stored picture become the corners of the upright one", () => {
  fc.assert(
    fc.property(orientation, side, side, (o, width, height) => {
      const stored = { width, height };
      const upright = uprightSize(stored, o);
      const map = uprightMap(stored, o);
      const corners = [
        [0, 0],
        [width, 0],
        [width, height],
        [0, height],
      ] as const;
      const mapped = corners.map(([x, y]) => mapPoint(map, pointOf<"stored">(x, y)));
      const key = (p: { x: number; y: number }) => `${String(p.x)},${String(p.y)}`;
      const expected = [
        [0, 0],
        [upright.width, 0],
        [upright.width, upright.height],
        [0, upright.height],
      ].map(([x, y]) => `${String(x)},${String(y)}`);
      expect(new Set(mapped.map(key))).toEqual(new Set(expected));
    }),
  );
});

test("orientation 6 turns the stored left edge into the upright top edge", () => {
  const map = uprightMap({ width: 400, height: 300 }, 6);
  expect(mapPoint(map, pointOf<"stored">(0, 300))).toEqual({ x: 0, y: 0 });
  expect(mapPoint(map, pointOf<"stored">(0, 0))).toEqual({ x: 300, y: 0 });
});

test("the map can be undone", () => {
  fc.assert(
    fc.property(orientation, side, side, side, side, (o, width, height, x, y) => {
      const map = uprightMap({ width, height }, o);
      expect(mapPoint(map, mapPoint(invertMap(map), imagePoint(x, y)))).toEqual({ x, y });
    }),
  );
});

test("a tag outside 1..8 means upright", () => {
  expect([0, 9, 1.5, undefined].map(orientationFromTag)).toEqual([1, 1, 1, 1]);
});
