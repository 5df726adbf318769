import { expect, test } from "vitest";
import { textBoxesFromMap } from "./text-boxes.ts";
import { findTextComponents } from "./text-components.ts";

function map(rows: readonly string[]) {
  const width = rows[0]?.length ?? 0;
  const data = Float32Array.from(rows.join(""), (cell) => (cell === "." ? 0 : Number(cell) / 10));
  return { width, height: rows.length, data };
}

const TWO_LINES = map(["..........", ".999999...", ".999999...", "..........", "......9999", "......9999"]);

test("patches that touch nowhere are components of their own, in reading order", () => {
  const found = findTextComponents(TWO_LINES, 0.3);
  expect(found.map(({ cellCount }) => cellCount)).toEqual([12, 8]);
  expect(found[0]?.score).toBeCloseTo(0.9, 5);
});

test("patches that touch at a corner are one", () => {
  expect(findTextComponents(map(["99..", "..99"]), 0.3)).toHaveLength(1);
});

test("a line grows by area over perimeter, in picture pixels", () => {
  const [first] = textBoxesFromMap(TWO_LINES, { x: 2, y: 2 });
  const grown = 2 * ((6 * 2 * 1.6) / (2 * (6 + 2)));
  expect(first).toMatchObject({ angle: 0 });
  expect(first?.width).toBeCloseTo(2 * (6 + grown), 5);
  expect(first?.height).toBeCloseTo(2 * (2 + grown), 5);
  expect(first?.centerX).toBeCloseTo(8, 5);
});

test("faint patches are not text", () => {
  expect(textBoxesFromMap(map(["......", ".4444.", ".4444.", "......"]), { x: 1, y: 1 })).toEqual([]);
});
