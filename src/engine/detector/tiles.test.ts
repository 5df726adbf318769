import fc from "fast-check";
import { expect, test } from "vitest";
import { tilesOf } from "./tiles.ts";

const TILING = { maxSide: 640, maxArea: 100_000, side: 384, overlap: 64 };
const side = fc.integer({ min: 1, max: 80 }).map((cells) => cells * 32);

test("a small picture is one tile", () => {
  const box = { left: 0, top: 0, width: 640, height: 320 };
  expect(tilesOf({ width: 640, height: 320 }, TILING)).toEqual([{ box, own: box }]);
});

test("the own parts cover every pixel once, inside what the network sees", () => {
  fc.assert(
    fc.property(side, side, (width, height) => {
      const tiles = tilesOf({ width, height }, TILING);
      const covered = tiles.reduce((sum, { own }) => sum + own.width * own.height, 0);
      expect(covered).toBe(width * height);
      for (const { box, own } of tiles) {
        expect(own.left).toBeGreaterThanOrEqual(box.left);
        expect(own.left + own.width).toBeLessThanOrEqual(box.left + box.width);
        expect(own.top + own.height).toBeLessThanOrEqual(box.top + box.height);
        expect(box.left + box.width).toBeLessThanOrEqual(width);
        expect([box.width % 32, box.height % 32]).toEqual([0, 0]);
      }
    }),
  );
});
