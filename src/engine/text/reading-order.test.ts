import fc from "fast-check";
import { expect, test } from "vitest";
import type { PlacedLine } from "./placed-line.ts";
import { readingOrder } from "./reading-order.ts";

interface Shape {
  readonly width?: number;
  readonly height?: number;
}

function line(name: string, u: number, v: number, { width = 200, height = 10 }: Shape = {}): PlacedLine<string> {
  return { u0: u, u1: u + width, v0: v, v1: v + height, line: name };
}

/** Lines 14 pixels apart. */
function column(name: string, u: number, { from = 40, lines = 6 } = {}): PlacedLine<string>[] {
  return Array.from({ length: lines }, (_, row) => line(`${name}${String(row)}`, u, from + 14 * row));
}

function namesOf(blocks: readonly (readonly (readonly PlacedLine<string>[])[])[]): string[][][] {
  return blocks.map((rows) => rows.map((row) => row.map((each) => each.line)));
}

function columnsOf(lines: readonly PlacedLine<string>[], start?: "left" | "right"): string {
  return namesOf(readingOrder(lines, start)).flat(2).join(" ");
}

test("lines go from top to bottom, pieces of one row from left to right", () => {
  const lines = [line("b", 0, 20), line("a2", 60, 1, { width: 40 }), line("a1", 0, 0, { width: 40 })];
  expect(namesOf(readingOrder(lines))).toEqual([[["a1", "a2"], ["b"]]]);
});

test("a wide gap between rows ends a block", () => {
  expect(namesOf(readingOrder([line("a", 0, 0), line("b", 0, 50)]))).toEqual([[["a"]], [["b"]]]);
});

test("columns of running text are read one after the other, below their heading", () => {
  const lines = [line("heading", 0, 0, { width: 420 }), ...column("r", 220), ...column("l", 0)];
  expect(columnsOf(lines)).toBe("heading l0 l1 l2 l3 l4 l5 r0 r1 r2 r3 r4 r5");
});

test("a heading over the middle columns comes before the outer ones too", () => {
  const lines = [
    line("heading", 150, 0, { width: 300, height: 20 }),
    ...column("a", 0, { lines: 3 }),
    ...column("b", 210, { lines: 3 }),
    ...column("c", 420, { lines: 3 }),
  ];
  expect(columnsOf(lines)).toBe("heading a0 a1 a2 b0 b1 b2 c0 c1 c2");
});

test("a heading between columns parts what stands above it from what stands below", () => {
  const above = [...column("a", 0, { from: 0, lines: 3 }), ...column("b", 220, { from: 0, lines: 3 })];
  const below = [...column("c", 0, { from: 80, lines: 3 }), ...column("d", 220, { from: 80, lines: 3 })];
  const lines = [...above, line("heading", 20, 56, { width: 380 }), ...below];
  expect(columnsOf(lines)).toBe("a0 a1 a2 b0 b1 b2 heading c0 c1 c2 d0 d1 d2");
});

test("the words of a heading in large type stand apart and still span the columns", () => {
  const heading = [
    line("Big", 90, 140, { width: 100, height: 40 }),
    line("News", 215, 140, { width: 120, height: 40 }),
  ];
  const lines = [...column("a", 0), ...column("b", 220), ...heading];
  expect(columnsOf(lines)).toBe("a0 a1 a2 a3 a4 a5 b0 b1 b2 b3 b4 b5 Big News");
});

test("words that justified lines set far apart stay in their row", () => {
  const loose = (name: string, u: number, v: number) => [
    line(`${name}x`, u, v, { width: 60 }),
    line(`${name}y`, u + 85, v, { width: 50 }),
    line(`${name}z`, u + 160, v, { width: 40 }),
  ];
  const lines = [...column("a", 0), ...loose("a", 0, 124), ...column("b", 220), ...loose("b", 220, 124)];
  expect(columnsOf(lines)).toBe("a0 a1 a2 a3 a4 a5 ax ay az b0 b1 b2 b3 b4 b5 bx by bz");
});

test("a line boxed a little too long does not close the gutter", () => {
  const [left, right] = [column("a", 0, { lines: 10 }), column("b", 206, { lines: 10 })];
  const lines = [...left, line("long", 0, 180, { width: 208 }), ...right, line("next", 208, 180)];
  expect(namesOf(readingOrder(lines)).map((rows) => rows.length)).toEqual([11, 11]);
});

test("ragged columns and a short last one keep apart", () => {
  const ragged = [150, 190, 120, 200, 60].map((width, row) => line(`a${String(row)}`, 0, 14 * row, { width }));
  expect(columnsOf([...ragged, ...column("b", 220, { from: 0, lines: 3 })])).toBe("a0 a1 a2 a3 a4 b0 b1 b2");
});

test("lines that start at the right have their columns and pieces from there", () => {
  expect(columnsOf([...column("l", 0, { lines: 3 }), ...column("r", 220, { lines: 3 })], "right")).toBe(
    "r0 r1 r2 l0 l1 l2",
  );
  expect(columnsOf([line("l", 0, 0, { width: 40 }), line("r", 60, 1, { width: 40 })], "right")).toBe("r l");
});

test("the cells of a table stay in their rows", () => {
  const row = (v: number) => [
    line(`name${String(v)}`, 0, v, { width: 60 }),
    line(`price${String(v)}`, 300, v, { width: 30 }),
  ];
  expect(namesOf(readingOrder([...row(0), ...row(14), ...row(28), ...row(42)])).flat()).toEqual([
    ["name0", "price0"],
    ["name14", "price14"],
    ["name28", "price28"],
    ["name42", "price42"],
  ]);
});

test("a wide table is no page of two columns, however long its rows are together", () => {
  const row = (v: number) => [0, 70, 140, 220, 300].map((u) => line(`${String(u)}/${String(v)}`, u, v, { width: 55 }));
  const rows = [0, 16, 32, 48, 64].map(row);
  expect(namesOf(readingOrder(rows.flat())).flat()).toEqual(rows.map((cells) => cells.map((cell) => cell.line)));
});

test("the lines of a receipt with long names keep their prices", () => {
  const row = (v: number) => [line(`name${String(v)}`, 0, v), line(`price${String(v)}`, 300, v, { width: 30 })];
  const lines = [0, 14, 28, 42, 56, 70, 84].flatMap(row);
  expect(readingOrder(lines).flat()).toHaveLength(7);
});

test("a table below an address of two columns stays a table", () => {
  const address = [0, 1, 2, 3].flatMap((row) => [
    line(`to${String(row)}`, 0, 40 + 14 * row, { width: row % 2 === 0 ? 50 : 110 }),
    line(`no${String(row)}`, 330, 40 + 14 * row, { width: 95 }),
  ]);
  const cells = (row: number) => [
    line(`item${String(row)}`, 0, 120 + 18 * row, { width: 150 }),
    line(`pieces${String(row)}`, 225, 120 + 18 * row, { width: 10 }),
    line(`unit${String(row)}`, 330, 120 + 18 * row, { width: 45 }),
    line(`sum${String(row)}`, 385, 120 + 18 * row, { width: 45 }),
  ];
  const rows = Array.from({ length: 6 }, (_, row) => cells(row));
  const heading = [line("firm", 0, 0, { width: 230 }), line("mail", 0, 14, { width: 228 })];
  const read = namesOf(readingOrder([...heading, ...address, ...rows.flat()])).flat();
  expect(read.slice(-6)).toEqual(rows.map((row) => row.map((cell) => cell.line)));
});

test("labels and values of a form stay in their rows, two pairs side by side", () => {
  const row = (v: number) =>
    ["label", "value", "second", "other"].map((name, at) =>
      line(`${name}${String(v)}`, 130 * at, v, { width: at % 2 === 0 ? 50 : 100 }),
    );
  const rows = [0, 18, 36, 54, 72].map(row);
  expect(namesOf(readingOrder(rows.flat())).flat()).toEqual(rows.map((cells) => cells.map((cell) => cell.line)));
});

const ROWS = fc.integer({ min: 3, max: 20 });
const PITCH = fc.integer({ min: 12, max: 28 });

test("short cells on shared baselines are one area, however wide the others are", () => {
  const widths = fc.record({ name: fc.integer({ min: 80, max: 180 }), cells: fc.integer({ min: 8, max: 55 }) });
  const gaps = fc.array(fc.integer({ min: 20, max: 80 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(ROWS, PITCH, widths, gaps, (count, pitch, { name, cells }, between) => {
      const starts = between.map((_, at) => 180 + between.slice(0, at + 1).reduce((sum, gap) => sum + gap + 55, -55));
      const row = (v: number) => [
        line(`name${String(v)}`, 0, v, { width: name }),
        ...starts.map((u) => line(`${String(u)}/${String(v)}`, u + 55 - cells, v, { width: cells })),
      ];
      const rows = Array.from({ length: count }, (_, at) => row(pitch * at));
      const read = namesOf(readingOrder(rows.flat())).flat();
      expect(read).toEqual(rows.map((each) => each.map((cell) => cell.line)));
    }),
  );
});

test("columns of running text stay apart on shared baselines too, with paragraphs that end early", () => {
  const pitch = fc.integer({ min: 12, max: 18 });
  const last = fc.integer({ min: 10, max: 200 });
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 6 }),
      pitch,
      last,
      fc.integer({ min: 8, max: 30 }),
      (size, each, end, gap) => {
        const text = (name: string, u: number) =>
          Array.from({ length: 4 * size }, (_, row) =>
            line(`${name}${String(row)}`, u, each * row, { width: row % 4 === 3 ? end : 200 }),
          );
        const [left, right] = [text("l", 0), text("r", 200 + gap)];
        expect(columnsOf([...left, ...right])).toBe([...left, ...right].map((piece) => piece.line).join(" "));
      },
    ),
  );
});

test("every line comes out once", () => {
  const place = fc.integer({ min: 0, max: 600 });
  const size = fc.record({ width: fc.integer({ min: 5, max: 300 }), height: fc.integer({ min: 1, max: 40 }) });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(place, place, size), { maxLength: 60 }),
      fc.constantFrom("left", "right"),
      (places, start) => {
        const lines = places.map(([u, v, shape], index) => line(String(index), u, v, shape));
        const names = readingOrder(lines, start).flat(2);
        expect(new Set(names)).toEqual(new Set(lines));
        expect(names).toHaveLength(lines.length);
      },
    ),
  );
});
