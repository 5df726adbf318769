import { expect, test } from "vitest";
import { polygonBounds } from "../geometry/polygon.ts";
import { applyChange } from "./apply-change.ts";
import { box, documentOfLines } from "./edited-documents.test-data.ts";
import { moveRecords } from "./move-records.ts";

test("a line moves with its words, and a word that is named as well moves once", () => {
  const document = documentOfLines("one two", "three");
  const names = [
    { kind: "line", id: "l0" },
    { kind: "word", id: "w0" },
  ] as const;
  const edit = moveRecords(document, names, { dx: 5, dy: -3 });
  const moved = edit === undefined ? document : applyChange(document, edit.change);
  const places = [...moved.words.values()].map(({ polygon }) => polygon);
  expect(places).toEqual([box(5, -3, 30, 20), box(45, -3, 30, 20), box(0, 40, 50, 20)]);
  const [line] = moved.lines.values();
  expect(line?.polygon === undefined ? undefined : polygonBounds(line.polygon)).toMatchObject({ minX: 5, minY: -3 });
});

test("nothing moves by nothing", () => {
  expect(moveRecords(documentOfLines("one"), [{ kind: "word", id: "w0" }], { dx: 0, dy: 0 })).toBeUndefined();
  expect(moveRecords(documentOfLines("one"), [{ kind: "page", id: "p0" }], { dx: 1, dy: 0 })).toBeUndefined();
});
