import fc from "fast-check";
import { expect, test } from "vitest";
import { readingOrder } from "./reading-order.ts";
import type { PlacedLine } from "./reading-order.ts";

function line(name: string, u: number, v: number, width = 200): PlacedLine<string> {
  return { u0: u, u1: u + width, v0: v, v1: v + 10, line: name };
}

test("lines go from top to bottom, pieces of one row from left to right", () => {
  const lines = [line("b", 0, 20), line("a2", 60, 1, 40), line("a1", 0, 0, 40)];
  expect(readingOrder(lines)).toEqual([[["a1", "a2"], ["b"]]]);
});

test("a wide gap between rows ends a block", () => {
  expect(readingOrder([line("a", 0, 0), line("b", 0, 50)])).toEqual([[["a"]], [["b"]]]);
});

test("columns of running text are read one after the other, below their heading", () => {
  const column = (name: string, u: number) =>
    [0, 1, 2, 3].map((row) => line(`${name}${String(row)}`, u, 40 + 14 * row));
  const lines = [line("heading", 0, 0, 420), ...column("r", 220), ...column("l", 0)];
  const names = readingOrder(lines).flat(2);
  expect(names).toEqual(["heading", "l0", "l1", "l2", "l3", "r0", "r1", "r2", "r3"]);
});

test("the cells of a table stay in their rows", () => {
  const row = (v: number) => [line(`name${String(v)}`, 0, v, 60), line(`price${String(v)}`, 300, v, 30)];
  expect(readingOrder([...row(0), ...row(14), ...row(28), ...row(42)]).flat()).toEqual([
    ["name0", "price0"],
    ["name14", "price14"],
    ["name28", "price28"],
    ["name42", "price42"],
  ]);
});

test("every line comes out once", () => {
  const place = fc.integer({ min: 0, max: 600 });
  fc.assert(
    fc.property(fc.array(fc.tuple(place, place, fc.integer({ min: 5, max: 300 })), { maxLength: 40 }), (places) => {
      const lines = places.map(([u, v, width], index) => line(String(index), u, v, width));
      const names = readingOrder(lines).flat(2);
      expect(names.toSorted()).toEqual(lines.map((each) => each.line).toSorted());
    }),
  );
});
