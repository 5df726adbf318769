import { expect, test } from "vitest";
import { readingAreas, rowWindows } from "./page-areas.ts";
import type { Placed, PlacedLine } from "./placed-line.ts";
import type { TextBox } from "../detector/text-boxes.ts";

const BOX: TextBox = { centerX: 0, centerY: 0, width: 100, height: 10, angle: 0, score: 1 };

function rows(count: number, u = 0, from = 0): PlacedLine<TextBox>[][] {
  return Array.from({ length: count }, (_, index) => [
    { u0: u, u1: u + 100, v0: from + 14 * index, v1: from + 14 * index + 10, line: BOX },
  ]);
}

function place(u0: number, v0: number, width = 100): Placed {
  return { u0, u1: u0 + width, v0, v1: v0 + 10 };
}

test("blocks of one column are read together, other columns apart", () => {
  const areas = readingAreas([rows(5), rows(4, 0, 90), rows(6, 150)]);
  expect(areas.map((area) => area.length)).toEqual([9, 6]);
});

test("a long column is read in parts of about the same size, each row once", () => {
  const column = rows(70);
  const areas = readingAreas([column]);
  expect(areas.map((area) => area.length)).toEqual([24, 24, 22]);
  expect(areas.flat()).toEqual(column);
});

test("one or two rows are no area", () => {
  expect(readingAreas([rows(2), rows(1, 300)])).toEqual([]);
});

test("a row's window ends half way to what stands above and below, whoever's it is", () => {
  const [first, second] = rowWindows([place(0, 20), place(0, 32)], [place(0, 6)]);
  expect(first).toMatchObject({ v0: 18, v1: 31 });
  expect(second).toMatchObject({ v0: 31, v1: 46 });
});

test("a window reaches past its row where nothing stands, and not to the next column", () => {
  const column = [place(0, 0), place(0, 14), place(0, 28, 60)];
  const free = rowWindows(column, []);
  expect(free[2]).toMatchObject({ u0: -6, u1: 66 });
  const beside = rowWindows(column, [place(110, 0)]);
  expect(beside.every(({ u1 }) => u1 < 100)).toBe(true);
});
