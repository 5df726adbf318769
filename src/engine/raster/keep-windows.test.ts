import { expect, test } from "vitest";
import { contrastIn, hasInk, keepWindows } from "./keep-windows.ts";

function image(width: number, rows: readonly (readonly number[])[]) {
  return { width, height: rows.length, data: Uint8Array.from(rows.flat()) };
}

test("outside the windows is paper, whatever was there", () => {
  const picture = image(4, [
    [0, 200, 200, 0],
    [0, 10, 200, 0],
    [0, 0, 0, 0],
  ]);
  const kept = keepWindows(picture, [{ x0: 1, y0: 0, x1: 3, y1: 2 }]);
  expect([...kept.data]).toEqual([200, 200, 200, 200, 200, 10, 200, 200, 200, 200, 200, 200]);
});

test("light letters on dark become dark on light", () => {
  const kept = keepWindows(image(3, [[20, 250, 20]]), [{ x0: 0, y0: 0, x1: 3, y1: 1 }]);
  expect([...kept.data]).toEqual([235, 5, 235]);
});

test("windows beyond the picture's edge end there", () => {
  const kept = keepWindows(image(2, [[90, 90]]), [{ x0: -5, y0: -1, x1: 9, y1: 7 }]);
  expect([...kept.data]).toEqual([90, 90]);
});

test("ink is what stands out from the paper around it", () => {
  const picture = image(4, [[200, 195, 200, 60]]);
  expect(hasInk(picture, [0, 0, 3, 1])).toBe(false);
  expect(hasInk(picture, [0, 0, 4, 1])).toBe(true);
});

test("contrast is how far the ink stands out from the paper, dark or light", () => {
  const window = { x0: 0, y0: 0, x1: 4, y1: 1 };
  expect(contrastIn(image(4, [[200, 200, 60, 200]]), window)).toBe(140);
  expect(contrastIn(image(4, [[30, 250, 30, 30]]), window)).toBe(220);
});
