import { expect, test } from "vitest";
import { wantedDetail } from "./wanted-detail.ts";

const imageSize = { width: 20_000, height: 5000 };
const held = { bitmap: { width: 10_000, height: 2500 }, imageSize, detail: undefined };
const view = (scale: number, minX = 8000, minY = 1000) => {
  const visible = { minX, minY, maxX: minX + 1000 / scale, maxY: minY + 800 / scale };
  return { scale, pixelRatio: 1, visible };
};

test("nothing while the copy is sharp enough, or is no copy", () => {
  expect(wantedDetail(held, view(0.5))).toBeUndefined();
  expect(wantedDetail({ ...held, bitmap: imageSize }, view(4))).toBeUndefined();
});

test("what is seen with some room around, inside the picture, until the view leaves it", () => {
  const detail = wantedDetail(held, view(1));
  expect(detail).toEqual({ minX: 7750, minY: 750, maxX: 9250, maxY: 2050 });
  expect(wantedDetail({ ...held, detail }, view(1, 8100))).toBeUndefined();
  expect(wantedDetail({ ...held, detail }, view(1, 9000))).toBeDefined();
  expect(wantedDetail(held, view(1, -500, 0))).toMatchObject({ minX: 0, minY: 0 });
  expect(wantedDetail(held, view(1, 30_000))).toBeUndefined();
});
