import fc from "fast-check";
import { expect, test } from "vitest";
import { dominantColors } from "./dominant-colors.ts";

function picture(width: number, height: number, colorAt: (x: number, y: number) => readonly number[]) {
  const data = new Uint8Array(width * height * 3);
  for (let i = 0; i < width * height; i += 1) data.set(colorAt(i % width, Math.floor(i / width)), 3 * i);
  return { width, height, data };
}

test("a flag has its colours, each with its share", () => {
  const flag = picture(
    30,
    60,
    (_, y) =>
      [
        [0, 0, 0],
        [221, 0, 0],
        [255, 206, 0],
      ][Math.floor(y / 20)] ?? [],
  );
  const colors = dominantColors(flag).map(({ red, green, blue, pixelFraction }) => [red, green, blue, pixelFraction]);
  expect(colors).toHaveLength(3);
  for (const color of [
    [0, 0, 0, 1 / 3],
    [221, 0, 0, 1 / 3],
    [255, 206, 0, 1 / 3],
  ]) {
    expect(colors).toContainEqual(color);
  }
});

test("a little of a vivid colour scores above its share", () => {
  const sign = picture(10, 10, (x) => (x === 0 ? [230, 0, 0] : [128, 128, 128]));
  const red = dominantColors(sign).find((color) => color.green === 0);
  expect(red?.pixelFraction).toBeCloseTo(0.1, 9);
  expect(red?.score).toBeGreaterThan(0.2);
});

test("shades of one colour are one, on both sides of a bin's border", () => {
  expect(dominantColors(picture(16, 1, (x) => [120 + x, 60, 200]))).toHaveLength(1);
});

test("at most ten, by falling score, fractions and scores within 1 in sum", () => {
  const pixels = fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 3, maxLength: 300 });
  fc.assert(
    fc.property(pixels, (values) => {
      const width = Math.floor(values.length / 3);
      const colors = dominantColors({ width, height: 1, data: Uint8Array.from(values.slice(0, 3 * width)) });
      const total = (pick: "score" | "pixelFraction") => colors.reduce((sum, color) => sum + (color[pick] ?? 0), 0);
      expect(colors.length).toBeLessThanOrEqual(10);
      expect(total("score")).toBeLessThanOrEqual(1 + 1e-9);
      expect(total("pixelFraction")).toBeLessThanOrEqual(1 + 1e-9);
      const scores = colors.map(({ score }) => score ?? 0);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    }),
  );
});
