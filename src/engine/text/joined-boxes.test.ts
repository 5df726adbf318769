import { expect, test } from "vitest";
import { joinedBoxes } from "./joined-boxes.ts";

function box(centerX: number, centerY: number, { width = 100, height = 20, angle = 0 } = {}) {
  return { centerX, centerY, width, height, angle, score: 0.8 };
}

test("words whose boxes run into each other are one line, whatever their order", () => {
  const boxes = [box(50, 50), box(240, 51), box(145, 50)];
  const [line, ...others] = joinedBoxes(boxes);
  expect(others).toEqual([]);
  expect(line).toMatchObject({ centerX: 145, width: 290, angle: 0 });
  expect(line?.height).toBeCloseTo(21, 6);
});

test("cells beside each other, lines below each other and letters of another size stay apart", () => {
  const boxes = [box(50, 50), box(160, 50), box(50, 60), box(145, 50, { height: 40 })];
  expect(joinedBoxes(boxes)).toEqual(boxes);
});

test("a slanted line is joined along its own direction", () => {
  const angle = 0.5;
  const at = (along: number) => box(along * Math.cos(angle), along * Math.sin(angle), { angle });
  const [line, ...others] = joinedBoxes([at(0), at(90)]);
  expect(others).toEqual([]);
  expect(line?.width).toBeCloseTo(190, 6);
  expect(line?.angle).toBe(angle);
});

test("a speck inside a line is part of it, one below it is not", () => {
  const speck = { width: 5, height: 6 };
  expect(joinedBoxes([box(50, 50), box(60, 47, speck), box(60, 63, speck)])).toEqual([box(50, 50), box(60, 63, speck)]);
});
