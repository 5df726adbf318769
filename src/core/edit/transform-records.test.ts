import { expect, test } from "vitest";
import { imagePoint } from "../geometry/point.ts";
import { polygonBounds } from "../geometry/polygon.ts";
import { applyChange } from "./apply-change.ts";
import { box, documentOfLines } from "./edited-documents.test-data.ts";
import { done } from "./do-edit.test-data.ts";
import { moveRecords, moveVertex, resizeRecord, rotateRecords } from "./transform-records.ts";

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

test("turning is about the middle of all, and a full turn is none", () => {
  const document = documentOfLines("aa");
  const turned = done(document, rotateRecords(document, [{ kind: "word", id: "w0" }], 90));
  const [word] = turned.words.values();
  expect(word?.polygon?.map((value) => Math.round(value) + 0)).toEqual([20, 0, 20, 20, 0, 20, 0, 0]);
  expect(rotateRecords(document, [{ kind: "word", id: "w0" }], 360)).toBeUndefined();
});

test("a record grows from an anchor along its own direction; what is in it stays", () => {
  const document = documentOfLines("one");
  const by = { anchor: imagePoint(0, 0), degrees: 0, along: 2, across: 0.5 };
  const resized = done(document, resizeRecord(document, { kind: "line", id: "l0" }, by));
  expect([...resized.lines.values()][0]?.polygon).toEqual(box(0, 0, 2000, 10));
  expect([...resized.words.values()][0]?.polygon).toEqual(box(0, 0, 30, 20));
  expect(resizeRecord(document, { kind: "line", id: "l0" }, { ...by, along: 0 })).toBeUndefined();
  const turned = done(document, resizeRecord(document, { kind: "word", id: "w0" }, { ...by, degrees: 90 }));
  expect([...turned.words.values()][0]?.polygon?.map(Math.round)).toEqual(box(0, 0, 15, 40));
});

test("one corner moves alone", () => {
  const document = documentOfLines("one");
  const word = { kind: "word", id: "w0" } as const;
  const moved = done(document, moveVertex(document, word, { index: 2, to: imagePoint(33, 22) }));
  expect([...moved.words.values()][0]?.polygon).toEqual([0, 0, 30, 0, 33, 22, 0, 20]);
  expect(moveVertex(document, word, { index: 4, to: imagePoint(0, 0) })).toBeUndefined();
  expect(moveVertex(document, word, { index: 0, to: imagePoint(0, 0) })).toBeUndefined();
});
