import fc from "fast-check";
import { expect, test } from "vitest";
import { cornersOfBox } from "../raster/oriented-box.ts";
import { boxAtAngle, minimumBox } from "./minimum-box.ts";

const length = fc.double({ min: 2, max: 500, noNaN: true });
const anyBox = fc.record({
  centerX: fc.double({ min: -500, max: 500, noNaN: true }),
  centerY: fc.double({ min: -500, max: 500, noNaN: true }),
  height: length,
  stretch: fc.double({ min: 1.1, max: 20, noNaN: true }),
  angle: fc.double({ min: -1.5, max: 1.5, noNaN: true }),
});

test("the smallest box around a rectangle's corners is that rectangle", () => {
  fc.assert(
    fc.property(anyBox, ({ stretch, ...given }) => {
      const box = { ...given, width: given.height * stretch };
      const found = minimumBox(cornersOfBox(box));
      expect(found?.width).toBeCloseTo(box.width, 4);
      expect(found?.height).toBeCloseTo(box.height, 4);
      expect(found?.centerX).toBeCloseTo(box.centerX, 4);
      expect(Math.abs(Math.sin((found?.angle ?? 9) - box.angle))).toBeLessThan(1e-4);
    }),
  );
});

test("the longer side gives the direction, at most a quarter turn either way", () => {
  const found = minimumBox([0, 0, 2, 0, 2, 10, 0, 10]);
  expect(found).toMatchObject({ width: 10, height: 2 });
  expect(found?.angle).toBeCloseTo(Math.PI / 2, 9);
});

test("points on a line have no box", () => {
  expect(minimumBox([0, 0, 1, 1])).toBeUndefined();
  expect(minimumBox([])).toBeUndefined();
});

test("a box at a given angle holds every point", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 4, maxLength: 20 }),
      anyBox,
      (numbers, { angle }) => {
        const points = numbers.slice(0, numbers.length - (numbers.length % 2));
        const box = boxAtAngle(points, angle);
        for (let i = 0; i < points.length; i += 2) {
          const [dx, dy] = [(points[i] ?? 0) - box.centerX, (points[i + 1] ?? 0) - box.centerY];
          const along = dx * Math.cos(angle) + dy * Math.sin(angle);
          expect(Math.abs(along)).toBeLessThanOrEqual(box.width / 2 + 1e-6);
        }
      },
    ),
  );
});
