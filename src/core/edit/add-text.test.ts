import { expect, test } from "vitest";
import { createDocumentBuilder } from "../document/document-builder.ts";
import { polygonFromFlat } from "../geometry/polygon.ts";
import { addLine, addWord } from "./add-text.ts";
import { done, freshIds, textOf } from "./do-edit.test-data.ts";
import { box, documentOfBlocks, documentOfLines } from "./edited-documents.test-data.ts";
import { reviewedDocument } from "./reviewed-document.ts";
import type { ReviewedDocument } from "./reviewed-document.ts";

function withWord(document: ReviewedDocument, polygon = box(0, 0, 10, 20), text = "new") {
  return done(document, addWord(document, { polygon, text, newId: freshIds(document) }));
}

test("a word goes into the line that it continues, where it lies among the words", () => {
  const document = documentOfLines("one three", "four");
  expect(textOf(withWord(document, box(32, 2, 6, 18)))).toBe("one new three\nfour");
  expect(textOf(withWord(document, box(150, 41, 30, 20)))).toBe("one three\nfour new");
  const added = [...withWord(document, box(150, 41, 30, 20)).words.values()].at(-1);
  expect(added).toEqual({
    id: "w3",
    lineId: "l1",
    text: "new",
    polygon: box(150, 41, 30, 20),
    languages: [],
    symbols: [],
  });
});

test("words of a line from right to left are ordered from the right", () => {
  const builder = createDocumentBuilder({ width: 500, height: 100 });
  const pageId = builder.addPage({ featureIndex: 0, languages: [] });
  const blockId = builder.addBlock({ pageId, kind: "text", languages: [] });
  const lineId = builder.addLine({ blockId, languages: [] });
  builder.addWord({ lineId, text: "שלום", languages: [], symbols: [], polygon: box(200, 0, 90, 20) });
  const document = reviewedDocument(builder.build());
  expect(textOf(withWord(document, box(100, 0, 90, 20), "עולם"))).toBe("שלום עולם");
  expect(textOf(withWord(document, box(300, 0, 90, 20), "עולם"))).toBe("עולם שלום");
});

test("between lines of a block it is a line of its own, elsewhere a block of its own", () => {
  const document = documentOfBlocks(["one", "two"], ["three"]);
  expect(textOf(withWord(document, box(0, 25, 30, 10)))).toBe("one\nnew\ntwo\n\nthree");
  const far = withWord(document, box(0, 800, 30, 10));
  expect(textOf(far)).toBe("one\ntwo\n\nthree\n\nnew");
  expect([...far.blocks.values()].at(-1)).toMatchObject({ kind: "text", polygon: box(0, 800, 30, 10) });
});

test("a line and its block grow around a word that stands out of them", () => {
  const document = withWord(documentOfLines("one"), box(990, 0, 40, 20));
  expect([...document.lines.values()].map(({ polygon }) => polygon)).toEqual([box(0, 0, 1030, 20)]);
  expect([...document.blocks.values()].map(({ polygon }) => polygon)).toEqual([box(0, 0, 1030, 20)]);
});

test("the first word of an empty answer makes the page as well", () => {
  const empty = reviewedDocument(createDocumentBuilder({ width: 9, height: 9 }).build());
  const document = withWord(empty);
  expect([document.pages.size, textOf(document)]).toEqual([1, "new"]);
  const line = polygonFromFlat<"image">([0, 0, 5, 5]);
  expect(addWord(empty, { polygon: line, text: "", newId: freshIds(empty) })).toBeUndefined();
});

test("a line is cut into words by its characters", () => {
  const document = documentOfLines("one");
  const polygon = box(0, 500, 110, 20);
  const added = done(document, addLine(document, { polygon, text: " aaaa  bbbb ", newId: freshIds(document) }));
  expect(textOf(added)).toBe("one\n\naaaa bbbb");
  const places = [...added.words.values()].slice(1).map((word) => word.polygon?.map(Math.round));
  expect(places).toEqual([box(0, 500, 49, 20), box(61, 500, 49, 20)]);
});
