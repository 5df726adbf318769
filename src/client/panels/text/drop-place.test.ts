import { expect, test } from "vitest";
import { reviewedDocument } from "#core/edit/reviewed-document.ts";
import { notedDocument } from "../panel-documents.test-data.ts";
import { dropPlace, movableOf, nodeMeant } from "./drop-place.ts";
import { treeModel } from "./tree-model.ts";

/** b0: l0 (w0 w1 w2), l1 (w3); b1: l2 (w4). */
const DOCUMENT = reviewedDocument(notedDocument([{ lines: [["a", "b", "c"], ["d"]] }, { lines: [["e"]] }]));
const MODEL = treeModel(DOCUMENT);

const place = (kind: "word" | "line" | "block", id: string, target: { id: string; isAfter: boolean }) =>
  dropPlace(DOCUMENT, { kind, id }, target);

test("counts the place without the one that moves, also among its own siblings", () => {
  expect(place("word", "w0", { id: "w2", isAfter: false })).toEqual({ parentId: "l0", index: 1 });
  expect(place("word", "w2", { id: "w0", isAfter: false })).toEqual({ parentId: "l0", index: 0 });
  expect(place("word", "w0", { id: "w4", isAfter: true })).toEqual({ parentId: "l2", index: 1 });
  expect(place("line", "l2", { id: "l0", isAfter: true })).toEqual({ parentId: "b0", index: 1 });
  expect(place("block", "b1", { id: "b0", isAfter: false })).toEqual({ parentId: "p0", index: 0 });
});

test("is none where nothing would change", () => {
  expect(place("word", "w0", { id: "w0", isAfter: true })).toBeUndefined();
  expect(place("word", "w0", { id: "w1", isAfter: false })).toBeUndefined();
  expect(place("word", "w1", { id: "w0", isAfter: true })).toBeUndefined();
  expect(place("block", "b0", { id: "b1", isAfter: false })).toBeUndefined();
});

test("the node meant is one of the kind dragged: at, around or in the one pointed at", () => {
  const at = (kind: string, id: string) => MODEL.indexOf({ kind, id }) ?? -1;
  expect(nodeMeant(MODEL, at("word", "w1"), "word")).toBe(at("word", "w1"));
  expect(nodeMeant(MODEL, at("word", "w3"), "line")).toBe(at("line", "l1"));
  expect(nodeMeant(MODEL, at("word", "w4"), "block")).toBe(at("block", "b1"));
  expect(nodeMeant(MODEL, at("block", "b1"), "word")).toBe(at("word", "w4"));
});

test("pages and paragraphs stay where they are", () => {
  expect(MODEL.nodes.map((node) => movableOf(node)?.kind ?? "-").slice(0, 4)).toEqual(["-", "block", "line", "word"]);
});
