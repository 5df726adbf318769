import { expect, test } from "vitest";
import type { TextBox } from "../detector/text-boxes.ts";
import { placeBox } from "./level-frame.ts";
import { splitMergedLines } from "./merged-lines.ts";
import type { PlacedLine } from "./placed-line.ts";

function line(u: number, v: number, width: number): PlacedLine<TextBox> {
  const box = { centerX: u + width / 2, centerY: v + 5, width, height: 10, angle: 0, score: 1 };
  return placeBox(box, box, 0);
}

function columns(from: number, rows: number): PlacedLine<TextBox>[] {
  return Array.from({ length: rows }, (_, row) => from + 12 * row).flatMap((v) => [line(0, v, 140), line(145, v, 140)]);
}

test("a box over the lines of two columns is parted at the gutter, each half where its letters are", () => {
  const merged = line(0, 36, 284);
  const parts = splitMergedLines([...columns(0, 3), merged, ...columns(48, 3)]).filter(({ v0 }) => v0 === 36);
  expect(parts.map(({ u0, u1 }) => [u0, u1])).toEqual([
    [0, 142.5],
    [142.5, 284],
  ]);
  expect(parts.map(({ line: { centerX, width } }) => [centerX, width])).toEqual([
    [71.25, 142.5],
    [213.25, 141.5],
  ]);
});

test("a heading over both columns stays whole, standing off or shorter than they", () => {
  const heading = line(0, 0, 284);
  const shorter = line(40, 0, 200);
  expect(splitMergedLines([heading, ...columns(30, 4)])).toContain(heading);
  expect(splitMergedLines([shorter, ...columns(12, 4)])).toContain(shorter);
});

test("full lines of one column stay whole", () => {
  const lines = Array.from({ length: 7 }, (_, row) => line(0, 12 * row, 280));
  expect(splitMergedLines(lines)).toEqual(lines);
});
