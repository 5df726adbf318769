import { expect, test } from "vitest";
import { isPage } from "./page-likeness.ts";

const SIDE = 64;

function picture(luma: (i: number) => number) {
  const data = Uint8Array.from({ length: 3 * SIDE * SIDE }, (_, i) => luma(Math.floor(i / 3)));
  return { width: SIDE, height: SIDE, data };
}

test("a sheet with some ink is a page, white or black, a scene of all lumas is none", () => {
  expect(isPage(picture((i) => (i % 4 === 0 ? 20 : 245 + (i % 5))))).toBe(true);
  expect(isPage(picture((i) => (i % 4 === 0 ? 200 : i % 9)))).toBe(true);
  expect(isPage(picture((i) => (37 * i) % 256))).toBe(false);
  expect(isPage(picture((i) => (i % 2 === 0 ? 250 : (37 * i) % 200)))).toBe(false);
});
