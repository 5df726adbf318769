import { expect, test } from "vitest";
import { createDocumentBuilder } from "../document/document-builder.ts";
import { documentText } from "../document/text.ts";
import { applyChange } from "./apply-change.ts";
import { documentOfBlocks, documentOfLines } from "./edited-documents.test-data.ts";
import { removeRecords } from "./remove-records.ts";
import { reviewedDocument } from "./reviewed-document.ts";
import type { ReviewedDocument } from "./reviewed-document.ts";

function without(
  document: ReviewedDocument,
  ...names: readonly (readonly ["word" | "line" | "block" | "entity" | "page", string])[]
) {
  const edit = removeRecords(
    document,
    names.map(([kind, id]) => ({ kind, id })),
  );
  return edit === undefined ? document : applyChange(document, edit.change);
}

test("a word goes alone; the last one of a line takes line and block with it", () => {
  expect(documentText(without(documentOfLines("one two", "three"), ["word", "w0"]))).toBe("two\nthree");
  const rest = without(documentOfBlocks(["one"], ["two"]), ["word", "w0"]);
  expect([rest.lines.size, rest.blocks.size, documentText(rest)]).toEqual([1, 1, "two"]);
});

test("a block goes with all that is in it; pages stay", () => {
  const rest = without(documentOfBlocks(["one two", "three"], ["four"]), ["block", "b0"], ["page", "p0"]);
  expect([rest.pages.size, documentText(rest)]).toEqual([1, "four"]);
});

test("a line ends as it ended before when its last word goes", () => {
  const builder = createDocumentBuilder({ width: 9, height: 9 });
  const pageId = builder.addPage({ featureIndex: 0, languages: [] });
  const blockId = builder.addBlock({ pageId, kind: "text", languages: [] });
  const lineId = builder.addLine({ blockId, languages: [] });
  const breaks = ["space", "hyphen"] as const;
  for (const kind of breaks) {
    builder.addWord({ lineId, text: kind, languages: [], symbols: [], textBreak: { kind, isPrefix: false } });
  }
  expect(documentText(without(reviewedDocument(builder.build()), ["word", "w1"]))).toBe("space-");
});

test("an entity gives its words free", () => {
  const builder = createDocumentBuilder({ width: 9, height: 9 });
  const pageId = builder.addPage({ featureIndex: 0, languages: [] });
  const entityId = builder.addEntity({ pageId, name: "date", text: "today" });
  const blockId = builder.addBlock({ pageId, kind: "text", languages: [] });
  const lineId = builder.addLine({ blockId, languages: [] });
  builder.addWord({ lineId, text: "today", languages: [], symbols: [], entityId });
  const rest = without(reviewedDocument(builder.build()), ["entity", entityId]);
  expect([...rest.words.values()].map((word) => word.entityId)).toEqual([undefined]);
  expect([...rest.pages.values()].map((page) => page.entityIds)).toEqual([[]]);
});

test("there is nothing to remove of what is not there", () => {
  expect(removeRecords(documentOfLines("one"), [{ kind: "word", id: "w7" }])).toBeUndefined();
});
