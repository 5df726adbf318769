import fc from "fast-check";
import { expect, test } from "vitest";
import { shortestFloat32 } from "./float32.ts";

test.each([
  [0.8100000023841858, 0.81],
  [0.6200000047683716, 0.62],
  [0.5859375, 0.5859375],
  [1, 1],
  [0, 0],
  [-0, 0],
])("%d is written as %d", (value, short) => {
  expect(shortestFloat32(value)).toBe(short);
});

const nonZero = fc.float({ noNaN: true, noDefaultInfinity: true }).filter((value) => value !== 0);

test("means the same float and is stable", () => {
  fc.assert(
    fc.property(nonZero, (value) => {
      const short = shortestFloat32(value);
      expect(Math.fround(short)).toBe(Math.fround(value));
      expect(shortestFloat32(short)).toBe(short);
      expect(String(short).length).toBeLessThanOrEqual(String(value).length);
    }),
  );
});
