import fc from "fast-check";
import { expect, test } from "vitest";
import { belongsTo, closeViews } from "./face-views.ts";

test("a small face anywhere in a large picture belongs to one view, which shows all of it", () => {
  const place = fc.record({
    width: fc.integer({ min: 300, max: 5000 }),
    height: fc.integer({ min: 641, max: 5000 }),
    x: fc.double({ min: 0, max: 0.999, noNaN: true }),
    y: fc.double({ min: 0, max: 0.999, noNaN: true }),
  });
  fc.assert(
    fc.property(place, ({ width, height, x, y }) => {
      const views = closeViews({ width, height });
      const half = 0.9 * ((views[0]?.view.side ?? 0) / 8 / 2);
      const middle = [half + x * (width - 2 * half), half + y * (height - 2 * half)] as const;
      const box = [middle[0] - half, middle[1] - half, middle[0] + half, middle[1] + half] as const;
      const owners = views.filter((close) => belongsTo(close, { box, score: 1 }));
      expect(owners).toHaveLength(1);
      const { left = NaN, top = NaN, side = NaN } = owners[0]?.view ?? {};
      expect(box[0]).toBeGreaterThanOrEqual(left - 1);
      expect(box[1]).toBeGreaterThanOrEqual(top - 1);
      expect(box[2]).toBeLessThanOrEqual(left + side + 1);
      expect(box[3]).toBeLessThanOrEqual(top + side + 1);
    }),
  );
});

test("never more than nine views, none of a picture that is seen whole", () => {
  expect(closeViews({ width: 640, height: 500 })).toEqual([]);
  expect(closeViews({ width: 12_000, height: 9_000 }).length).toBeLessThanOrEqual(9);
});

test("views grow a little where that spares some, and never so far that small faces are lost", () => {
  const sides = (width: number, height: number) => closeViews({ width, height }).map(({ view }) => view.side);
  expect(sides(1000, 664)).toEqual([534, 534, 534, 534]);
  expect(new Set(sides(1400, 1000))).toEqual(new Set([534]));
  expect(sides(1400, 1000)).toHaveLength(6);
  expect(new Set(sides(4000, 3000))).toEqual(new Set([1600]));
  expect(sides(4000, 3000)).toHaveLength(6);
  expect(new Set(sides(1100, 1100))).toEqual(new Set([512]));
});

test("what the whole picture shows better does not belong to a view", () => {
  const [first] = closeViews({ width: 1400, height: 1000 });
  expect(first && belongsTo(first, { box: [0, 0, 200, 200], score: 1 })).toBe(false);
});
