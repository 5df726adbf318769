import { expect, test } from "vitest";
import { brightened } from "./brighten.ts";

/** Every other pixel dark and light, behind a lamp of some of the thousand. */
function picture(dark: number, light: number, lampPixels = 0) {
  const data = Uint8Array.from({ length: 3000 }, (_, i) => (Math.floor(i / 3) % 2 === 0 ? dark : light));
  return { width: 100, height: 10, data: data.fill(255, 0, 3 * lampPixels) };
}

test("a dark picture becomes light as a whole, and a small lamp in it does not hinder that", () => {
  const { data } = brightened(picture(10, 60, 5));
  expect([data[0], data.at(-4), data.at(-1)]).toEqual([255, 39, 235]);
});

test("a picture in good light stays as it is, and so does black", () => {
  const day = picture(10, 200);
  expect(brightened(day)).toBe(day);
  expect(brightened(picture(0, 0)).data.every((value) => value === 0)).toBe(true);
});
