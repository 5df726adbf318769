import fc from "fast-check";
import { expect, test } from "vitest";
import { boundsContain } from "#core/geometry/bounds.ts";
import { invertMap, mapPoint } from "#core/geometry/affine.ts";
import { imagePoint, screenPoint } from "#core/geometry/point.ts";
import {
  boundsOnScreen,
  fitBounds,
  imageToScreen,
  panBy,
  reveal,
  turnBy,
  turnedSize,
  visibleBounds,
  zoomAt,
} from "./viewport.ts";
import type { Viewport } from "./viewport.ts";

const canvas = { width: 800, height: 600 };
const viewport: fc.Arbitrary<Viewport> = fc.record({
  scale: fc.double({ min: 0.1, max: 30, noNaN: true }),
  offsetX: fc.double({ min: -5000, max: 5000, noNaN: true }),
  offsetY: fc.double({ min: -5000, max: 5000, noNaN: true }),
  turn: fc.constantFrom(0 as const, 90 as const, 180 as const, 270 as const),
});
const bounds = fc
  .record({
    minX: fc.integer({ min: -500, max: 5000 }),
    minY: fc.integer({ min: -500, max: 5000 }),
    width: fc.integer({ min: 0, max: 3000 }),
    height: fc.integer({ min: 0, max: 3000 }),
  })
  .map(({ minX, minY, width, height }) => ({ minX, minY, maxX: minX + width, maxY: minY + height }));

test("zooming keeps the image point under the pointer", () => {
  fc.assert(
    fc.property(
      viewport,
      fc.integer({ min: 0, max: 800 }),
      fc.integer({ min: 0, max: 600 }),
      fc.double({ min: 0.05, max: 60, noNaN: true }),
      (before, x, y, scale) => {
        const at = screenPoint(x, y);
        const after = zoomAt(before, at, { scale, minScale: 0.1 });
        const point = mapPoint(invertMap(imageToScreen(before)), at);
        const moved = mapPoint(imageToScreen(after), point);
        expect(moved.x).toBeCloseTo(x, 4);
        expect(moved.y).toBeCloseTo(y, 4);
      },
    ),
  );
});

test("the scale stays between the limits", () => {
  const start = { scale: 1, offsetX: 0, offsetY: 0 };
  expect(zoomAt(start, screenPoint(0, 0), { scale: 99, minScale: 0.1 }).scale).toBe(30);
  expect(zoomAt(start, screenPoint(0, 0), { scale: 0, minScale: 0.1 }).scale).toBe(0.1);
});

test("fitted bounds are wholly visible and centred", () => {
  fc.assert(
    fc.property(bounds, viewport, (box, { turn }) => {
      const fitted = fitBounds(box, canvas, { turn });
      const seen = visibleBounds(fitted, canvas);
      const slack = 1 / fitted.scale;
      const grown = {
        minX: seen.minX - slack,
        minY: seen.minY - slack,
        maxX: seen.maxX + slack,
        maxY: seen.maxY + slack,
      };
      expect(boundsContain(grown, box)).toBe(true);
    }),
  );
});

test("revealing moves the camera only when the thing is out of view", () => {
  const start = { scale: 1, offsetX: 0, offsetY: 0 };
  expect(reveal(start, { minX: 100, minY: 100, maxX: 160, maxY: 120 }, canvas)).toBe(start);
  const moved = reveal(start, { minX: 900, minY: 100, maxX: 960, maxY: 120 }, canvas);
  expect(moved).toEqual({ scale: 1, offsetX: 800 - 24 - 960, offsetY: 0 });
});

test("after revealing, what fits on the canvas is visible", () => {
  fc.assert(
    fc.property(viewport, bounds, (before, box) => {
      const after = reveal(before, box, canvas);
      const isSmall = (side: number, room: number) => side * before.scale <= room - 48;
      const { width, height } = turnedSize({ width: box.maxX - box.minX, height: box.maxY - box.minY }, before.turn);
      fc.pre(isSmall(width, 800) && isSmall(height, 600));
      const seen = visibleBounds(after, canvas);
      const slack = 0.01;
      expect(box.minX >= seen.minX - slack && box.maxX <= seen.maxX + slack).toBe(true);
      expect(box.minY >= seen.minY - slack && box.maxY <= seen.maxY + slack).toBe(true);
    }),
  );
});

test("panning adds up", () => {
  expect(panBy({ scale: 2, offsetX: 1, offsetY: 2 }, 10, -5)).toEqual({ scale: 2, offsetX: 11, offsetY: -3 });
});

test("from the screen to the image and back is the same place, however the view is turned", () => {
  fc.assert(
    fc.property(viewport, fc.integer({ min: -900, max: 900 }), fc.integer({ min: -900, max: 900 }), (camera, x, y) => {
      const map = imageToScreen(camera);
      const back = mapPoint(map, mapPoint(invertMap(map), screenPoint(x, y)));
      expect(back.x).toBeCloseTo(x, 6);
      expect(back.y).toBeCloseTo(y, 6);
    }),
  );
});

test("what is visible fills the canvas exactly", () => {
  fc.assert(
    fc.property(viewport, (camera) => {
      const seen = boundsOnScreen(camera, visibleBounds(camera, canvas));
      expect(seen.minX).toBeCloseTo(0, 5);
      expect(seen.minY).toBeCloseTo(0, 5);
      expect(seen.maxX).toBeCloseTo(canvas.width, 5);
      expect(seen.maxY).toBeCloseTo(canvas.height, 5);
    }),
  );
});

test("a turn keeps the middle where it is, and four make none", () => {
  fc.assert(
    fc.property(viewport, fc.constantFrom(90 as const, -90 as const), (before, by) => {
      const middle = screenPoint(canvas.width / 2, canvas.height / 2);
      const fixed = mapPoint(invertMap(imageToScreen(before)), middle);
      const after = turnBy(before, by, canvas);
      const moved = mapPoint(imageToScreen(after), fixed);
      expect(moved.x).toBeCloseTo(middle.x, 4);
      expect(moved.y).toBeCloseTo(middle.y, 4);
      let around = before;
      for (let turn = 0; turn < 4; turn++) around = turnBy(around, by, canvas);
      expect(around.turn).toBe(before.turn);
      expect(around.offsetX).toBeCloseTo(before.offsetX, 4);
    }),
  );
  const right = turnBy({ scale: 1, offsetX: 0, offsetY: 0 }, 90, { width: 100, height: 100 });
  expect(mapPoint(imageToScreen(right), imagePoint(0, 0))).toEqual({ x: 100, y: 0 });
});
