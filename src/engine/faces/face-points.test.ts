import { expect, test } from "vitest";
import { POINTS_INPUT_PX } from "./face-points-network.ts";
import { findFacePoints, mirrorCrop, mirrorPoints } from "./face-points.ts";

const POINTS = Float32Array.from({ length: 136 }, (_, i) => i / 136);
const BYTES = 3 * POINTS_INPUT_PX * POINTS_INPUT_PX;

test("mirrored twice, points and pixels are what they were", () => {
  const pixels = Uint8Array.from({ length: BYTES }, (_, i) => (7 * i) % 251);
  expect(mirrorCrop(mirrorCrop(pixels))).toEqual(pixels);
  expect(mirrorCrop(pixels).subarray(0, 3)).toEqual(pixels.subarray(3 * (POINTS_INPUT_PX - 1), 3 * POINTS_INPUT_PX));
  for (const [i, value] of mirrorPoints(mirrorPoints(POINTS)).entries()) expect(value).toBeCloseTo(POINTS[i] ?? NaN, 5);
});

test.each([
  [0, 16],
  [17, 26],
  [31, 35],
  [36, 45],
  [39, 42],
  [41, 46],
  [48, 54],
  [59, 55],
  [60, 64],
  [67, 65],
  [8, 8],
  [30, 30],
  [62, 62],
])("point %i is the mirror image of %i", (point, partner) => {
  const mirrored = mirrorPoints(POINTS);
  expect(mirrored[2 * point]).toBeCloseTo(1 - (2 * partner) / 136, 5);
  expect(mirrored[2 * point + 1]).toBeCloseTo((2 * partner + 1) / 136, 5);
});

test("a network that sees the same face in the mirror agrees with itself, one that does not look disagrees", async () => {
  const crop = { pixels: new Uint8Array(BYTES), left: 10, top: 20, side: 100 };
  const answers = [POINTS, mirrorPoints(POINTS)];
  const looks = { run: () => Promise.resolve(new Map([["values", answers.shift() ?? POINTS]])) };
  const found = await findFacePoints(looks, crop);
  expect(found.disagreement).toBeCloseTo(0, 5);
  expect(found.points.slice(0, 2)).toEqual([10, expect.closeTo(20 + 100 / 136, 4)]);
  const blind = { run: () => Promise.resolve(new Map([["values", POINTS]])) };
  expect((await findFacePoints(blind, crop)).disagreement).toBeGreaterThan(0.1);
});
