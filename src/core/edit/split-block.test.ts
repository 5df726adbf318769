import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createDocumentBuilder } from "../document/document-builder.ts";
import type { ParagraphId } from "../document/ids.ts";
import { done, freshIds, idOf, textOf } from "./do-edit.test-data.ts";
import { anyDocument, box, documentOfBlocks, documentOfLines } from "./edited-documents.test-data.ts";
import { mergeBlocks } from "./merge-blocks.ts";
import { mergeLines } from "./merge-lines.ts";
import { reviewedDocument } from "./reviewed-document.ts";
import { splitBlock } from "./split-block.ts";
import { splitLine } from "./split-line.ts";

function flat(polygon: readonly number[] | undefined): readonly number[] {
  return (polygon ?? []).map((value) => Math.round(value * 1e6) / 1e6);
}

describe("lines", () => {
  test("a line is split midway between two words, and put together again", () => {
    const document = documentOfLines("one two three", "four");
    const id = idOf(document.lines);
    const parts = done(document, splitLine(document, id, { at: 1, newId: freshIds(document) }));
    expect(textOf(parts)).toBe("one\ntwo three\nfour");
    expect([...parts.lines.values()].slice(0, 2).map(({ polygon }) => polygon)).toEqual([
      box(0, 0, 35, 20),
      box(35, 0, 965, 20),
    ]);
    const whole = done(parts, mergeLines(parts, idOf(parts.lines, 1), "previous"));
    expect([textOf(whole), whole.lines.get(id)?.polygon]).toEqual([textOf(document), box(0, 0, 1000, 20)]);
  });

  test("a line ends where it is split, and goes on where lines are merged", () => {
    const builder = createDocumentBuilder({ width: 9, height: 9 });
    const pageId = builder.addPage({ featureIndex: 0, languages: [] });
    const blockId = builder.addBlock({ pageId, kind: "text", languages: [] });
    const [first, second] = [0, 1].map(() => builder.addLine({ blockId, languages: [] })) as [never, never];
    const textBreak = (kind: "space" | "line-break" | "hyphen") => ({ textBreak: { kind, isPrefix: false } });
    const plain = { languages: [], symbols: [] };
    builder.addWord({ lineId: first, text: "a", ...plain, ...textBreak("space") });
    builder.addWord({ lineId: first, text: "b", ...plain, ...textBreak("line-break") });
    builder.addWord({ lineId: second, text: "c", ...plain, ...textBreak("hyphen") });
    const document = reviewedDocument(builder.build());
    const merged = done(document, mergeLines(document, first, "next"));
    expect(textOf(merged)).toBe("a b c-");
    const parts = done(merged, splitLine(merged, first, { at: 1, newId: freshIds(merged) }));
    expect(textOf(parts)).toBe("a\nb c-");
  });

  test("there is nothing to split at the ends, and nothing to merge beyond the block", () => {
    const document = documentOfBlocks(["one two"], ["three"]);
    const newId = freshIds(document);
    const id = idOf(document.lines);
    expect([0, 2, -1].map((at) => splitLine(document, id, { at, newId }))).toEqual([undefined, undefined, undefined]);
    expect(mergeLines(document, id, "next")).toBeUndefined();
  });
});

describe("blocks", () => {
  test("a block is split between two lines, and put together again", () => {
    const document = documentOfBlocks(["one", "two", "three"], ["four"]);
    const id = idOf(document.blocks);
    const parts = done(document, splitBlock(document, id, { at: 2, newId: freshIds(document) }));
    expect(textOf(parts)).toBe("one\ntwo\n\nthree\n\nfour");
    expect([...parts.blocks.values()][0]?.polygon).toEqual(box(0, 0, 1000, 70));
    const whole = done(parts, mergeBlocks(parts, id, "next"));
    expect([textOf(whole), whole.blocks.get(id)?.polygon]).toEqual([
      textOf(document),
      document.blocks.get(id)?.polygon,
    ]);
  });

  test("a paragraph that lies across is cut as well", () => {
    const builder = createDocumentBuilder({ width: 9, height: 9 });
    const pageId = builder.addPage({ featureIndex: 0, languages: [] });
    const blockId = builder.addBlock({ pageId, kind: "text", languages: [] });
    const paragraphId: ParagraphId = builder.addParagraph({ blockId, languages: [] });
    for (const text of ["a", "b"]) {
      const lineId = builder.addLine({ blockId, paragraphId, languages: [] });
      builder.addWord({ lineId, text, languages: [], symbols: [] });
    }
    const document = reviewedDocument(builder.build());
    const parts = done(document, splitBlock(document, blockId, { at: 1, newId: freshIds(document) }));
    expect([...parts.paragraphs.values()].map(({ lineIds }) => lineIds)).toEqual([["l0"], ["l1"]]);
    expect([...parts.paragraphs.values()].map((each) => each.blockId)).toEqual([...parts.blocks.keys()]);
  });

  test("a table with cells is neither split nor merged", () => {
    const document = documentOfBlocks(["one", "two"], ["three"]);
    const table = { rowCount: 1, columnCount: 1, cells: [] };
    const [first, ...others] = [...document.blocks].map(
      ([id, block], index) => [id, index === 0 ? { ...block, table } : block] as const,
    );
    const tabled = { ...document, blocks: new Map([...(first === undefined ? [] : [first]), ...others]) };
    const id = idOf(tabled.blocks);
    expect(splitBlock(tabled, id, { at: 1, newId: freshIds(tabled) })).toBeUndefined();
    expect(mergeBlocks(tabled, id, "next")).toBeUndefined();
  });
});

test("merging what was split gives lines and blocks back: text, order, box", () => {
  fc.assert(
    fc.property(anyDocument, fc.nat(9), fc.integer({ min: 1, max: 3 }), (document, index, at) => {
      fc.pre(document.lines.size > 0);
      const lineId = idOf(document.lines, index % document.lines.size);
      const blockId = document.lines.get(lineId)?.blockId ?? idOf(document.blocks);
      const newId = freshIds(document);
      const line = splitLine(document, lineId, { at, newId });
      if (line !== undefined) {
        const apart = done(document, line);
        const whole = done(apart, mergeLines(apart, lineId, "next"));
        expect([...whole.words.keys()]).toEqual([...document.words.keys()]);
        expect(flat(whole.lines.get(lineId)?.polygon)).toEqual(flat(document.lines.get(lineId)?.polygon));
      }
      const block = splitBlock(document, blockId, { at, newId });
      if (block === undefined) return;
      const apart = done(document, block);
      const whole = done(apart, mergeBlocks(apart, blockId, "next"));
      expect(textOf(whole)).toBe(textOf(document));
      expect(flat(whole.blocks.get(blockId)?.polygon)).toEqual(flat(document.blocks.get(blockId)?.polygon));
    }),
  );
});
