import { expect, test } from "vitest";
import { boxesInDirection, dominantAngle } from "./box-direction.ts";

function box(angle: number, width = 100, height = 10) {
  return { centerX: 0, centerY: 0, width, height, angle, score: 1 };
}

test("the direction is the median of the long lines, not of specks", () => {
  expect(dominantAngle([box(0.1), box(0.12), box(0.11), box(1.4, 10, 9), box(1.3, 8, 9)])).toBeCloseTo(0.11, 9);
});

test("lines that stand upright are one cluster across the quarter turn", () => {
  expect(dominantAngle([box(1.55), box(-1.56), box(1.57)])).toBeCloseTo(1.57, 9);
});

test("a single tall letter takes the page's direction", () => {
  const [letter] = boxesInDirection([box(Math.PI / 2, 12, 8)], 0);
  expect(letter?.angle).toBeCloseTo(0, 9);
  expect(letter?.width).toBeCloseTo(8, 9);
  expect(letter?.height).toBeCloseTo(12, 9);
});

test("a long line keeps its own slope and the page's sense", () => {
  const [line] = boxesInDirection([box(-1.5)], 1.6);
  expect(line?.angle).toBeCloseTo(Math.PI - 1.5, 9);
});

test("a short word leans as the long line beside it, one that is turned on purpose as it did", () => {
  const long = { ...box(0.02), centerY: 30 };
  const [word, sign] = boxesInDirection([box(0.12, 40, 20), box(0.6, 40, 20), long], 0);
  expect(word?.angle).toBeCloseTo(0.02, 9);
  expect(sign?.angle).toBeCloseTo(0.6, 9);
});
