import { expect, test } from "vitest";
import type { TextBox } from "../detector/text-boxes.ts";
import { levelBoxes } from "./level-boxes.ts";

function line(centerY: number, angle: number, height: number): TextBox {
  return { centerX: 400, centerY, width: 690, height, angle, score: 1 };
}

test("a line that is too high because it is tilted takes the slope of its neighbours", () => {
  const rest = [140, 180, 220, 260].map((y) => line(y, 0, 41));
  const [first, ...others] = levelBoxes([line(100, 0.006, 49), ...rest]);
  expect(first?.angle).toBeCloseTo(0, 5);
  expect(first?.height).toBeCloseTo(49 - 690 * 0.006, 1);
  expect(others).toEqual(rest);
});

test("a heading that lies level, and lines whose slopes run together, stay as they are", () => {
  const heading = [line(100, 0, 60), ...[160, 200, 240, 280].map((y) => line(y, 0, 41))];
  expect(levelBoxes(heading)).toEqual(heading);
  const aside = [line(100, 0.02, 49), ...[0.014, 0.01, 0.006, 0.002].map((angle, i) => line(140 + 40 * i, angle, 41))];
  expect(levelBoxes(aside)).toEqual(aside);
});
