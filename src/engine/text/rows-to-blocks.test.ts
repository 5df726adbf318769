import { expect, test } from "vitest";
import type { Placed } from "./placed-line.ts";
import type { TextLine } from "./read-text.ts";
import { blocksOfRows } from "./rows-to-blocks.ts";

function place(v: number, u = 0, width = 100): Placed {
  return { u0: u, u1: u + width, v0: v, v1: v + 10 };
}

function read(text: string, { u0, u1, v0, v1 }: Placed): TextLine {
  const quad = [u0, v0, u1, v0, u1, v1, u0, v1];
  return { words: [{ text, quad, confidence: 0.9, symbols: [] }], quad };
}

function textsOf(rows: readonly Placed[], lines: readonly TextLine[], start: "left" | "right" = "left"): string[][] {
  const blocks = blocksOfRows([rows.map((row) => [row])], lines, { angle: 0, start });
  return blocks.flatMap(({ paragraphs }) =>
    paragraphs.map((paragraph) => paragraph.map(({ words }) => words.map(({ text }) => text).join(" "))),
  );
}

test("pieces that were read of one row become one line, from where lines start", () => {
  const lines = [read("after", place(1, 60, 40)), read("before", place(0, 0, 40))];
  expect(textsOf([place(0)], lines)).toEqual([["before after"]]);
  expect(textsOf([place(0)], lines, "right")).toEqual([["after before"]]);
});

test("a line between two rows comes between them", () => {
  const lines = [read("a", place(0)), read("c", place(40)), read("b", place(20))];
  expect(textsOf([place(0), place(40)], lines).flat()).toEqual(["a", "b", "c"]);
});

test("space above a row or its indent begins a paragraph", () => {
  const rows = [place(0), place(14), place(36), place(50), place(64, 12, 88), place(78)];
  const lines = rows.map((row, index) => read(String(index), row));
  expect(textsOf(rows, lines)).toEqual([
    ["0", "1"],
    ["2", "3"],
    ["4", "5"],
  ]);
});

test("rows in which nothing was read leave no trace", () => {
  expect(textsOf([place(0), place(14)], [])).toEqual([]);
  expect(textsOf([place(0), place(14)], [read("b", place(14))])).toEqual([["b"]]);
});
