import fc from "fast-check";
import { expect, test } from "vitest";
import { PLANE_SIDE } from "./luma-plane.ts";
import type { LumaPlane } from "./luma-plane.ts";
import { bitCount, COARSE, FINE, hammingDistance, hashWindow } from "./perceptual-hash.ts";
import { createPlaneSampler, WHOLE_PICTURE } from "./plane-sampler.ts";

const WORDS = fc.uint32Array({ minLength: 8, maxLength: 8 });
/** Light and dark boxes on grey: numbers are shares of the side, the last is luma. */
const BOX = fc.tuple(
  ...[fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })],
  ...[fc.integer({ min: 8, max: 60 }), fc.integer({ min: 8, max: 60 }), fc.constantFrom(30, 60, 180, 210)],
);
const PICTURE = fc.array(BOX, { minLength: 4, maxLength: 12 });

function planeOf(boxes: readonly (readonly number[])[], luma = (value: number) => value): LumaPlane {
  const plane = new Uint8Array(PLANE_SIDE * PLANE_SIDE).fill(luma(120));
  for (const [left = 0, top = 0, width = 0, height = 0, value = 0] of boxes)
    for (let y = top; y < Math.min(PLANE_SIDE, top + height); y += 1)
      plane.fill(luma(value), y * PLANE_SIDE + left, y * PLANE_SIDE + Math.min(PLANE_SIDE, left + width));
  return plane;
}

function mirrored(plane: LumaPlane): LumaPlane {
  return plane.map((_, i) => plane[i - (i % PLANE_SIDE) + PLANE_SIDE - 1 - (i % PLANE_SIDE)] ?? 0);
}

const hashOf = (plane: LumaPlane, kind = FINE) => hashWindow(createPlaneSampler(plane), WHOLE_PICTURE, kind);

test("bits are counted as they are written", () => {
  fc.assert(
    fc.property(fc.integer(), (bits) => {
      expect(bitCount(bits)).toBe((bits >>> 0).toString(2).replaceAll("0", "").length);
    }),
  );
});

test("the distance is a metric", () => {
  fc.assert(
    fc.property(WORDS, WORDS, WORDS, (a, b, c) => {
      expect(hammingDistance(a, a)).toBe(0);
      expect(hammingDistance(a, b)).toBe(hammingDistance(b, a));
      expect(hammingDistance(a, b) === 0).toBe(a.every((word, i) => word === b[i]));
      expect(hammingDistance(a, c)).toBeLessThanOrEqual(hammingDistance(a, b) + hammingDistance(b, c));
    }),
  );
});

test("the mirrored hash is the hash of the mirrored picture", () => {
  fc.assert(
    fc.property(PICTURE, (boxes) => {
      const plane = planeOf(boxes);
      const [pair, other] = [hashOf(plane), hashOf(mirrored(plane))];
      if (pair === undefined || other === undefined) return;
      // Rounding may tip an amplitude that lies just at the limit.
      expect(hammingDistance(pair.mirrored, other.upright)).toBeLessThanOrEqual(1);
      expect(hammingDistance(pair.upright, other.mirrored)).toBeLessThanOrEqual(1);
    }),
  );
});

test("a lighter picture keeps its hash", () => {
  fc.assert(
    fc.property(PICTURE, fc.integer({ min: -25, max: 40 }), (boxes, shift) => {
      const [pair, lighter] = [hashOf(planeOf(boxes)), hashOf(planeOf(boxes, (value) => value + shift))];
      if (pair === undefined || lighter === undefined) return;
      expect(hammingDistance(pair.upright, lighter.upright)).toBeLessThanOrEqual(1);
    }),
  );
});

test.each([
  [COARSE, 2],
  [FINE, 8],
])("the hash has one bit for each frequency", (kind, words) => {
  const pair = hashOf(planeOf([[10, 20, 30, 40, 210]]), kind);
  expect(pair?.upright).toHaveLength(words);
  expect(pair?.mirrored).toHaveLength(words);
});

test("one flat tone has no hash, and neither has it with the noise of a scanner", () => {
  expect(hashOf(planeOf([]))).toBeUndefined();
  expect(hashOf(planeOf([]).map((value, i) => value + (i % 3)))).toBeUndefined();
});
