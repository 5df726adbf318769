import { expect, test } from "vitest";
import { createDocumentBuilder } from "../document/document-builder.ts";
import { done, idOf, textOf } from "./do-edit.test-data.ts";
import { documentOfBlocks, documentOfLines } from "./edited-documents.test-data.ts";
import { reorder } from "./reorder.ts";
import { reviewedDocument } from "./reviewed-document.ts";

test("a word goes to another place in its line, or into another line", () => {
  const document = documentOfLines("one two three", "four");
  const word = { kind: "word", id: idOf(document.words) } as const;
  const last = done(document, reorder(document, word, { parentId: "l0", index: 9 }));
  expect(textOf(last)).toBe("two three one\nfour");
  expect(textOf(done(last, reorder(last, word, { parentId: "l1", index: 0 })))).toBe("two three\none four");
  expect(reorder(document, word, { parentId: "l0", index: 0 })).toBeUndefined();
  expect(reorder(document, word, { parentId: "b0", index: 0 })).toBeUndefined();
});

test("a line that nothing is left of goes, and its block with it", () => {
  const document = documentOfBlocks(["one"], ["two"]);
  const word = { kind: "word", id: idOf(document.words) } as const;
  const moved = done(document, reorder(document, word, { parentId: "l1", index: 1 }));
  expect([textOf(moved), moved.lines.size, moved.blocks.size]).toEqual(["two one", 1, 1]);
});

test("lines end as they ended before, whichever word is the last one now", () => {
  const builder = createDocumentBuilder({ width: 9, height: 9 });
  const pageId = builder.addPage({ featureIndex: 0, languages: [] });
  const blockId = builder.addBlock({ pageId, kind: "text", languages: [] });
  for (const texts of [["a", "b"], ["c"]]) {
    const lineId = builder.addLine({ blockId, languages: [] });
    texts.forEach((text, index) => {
      const kind = index === texts.length - 1 ? "line-break" : "space";
      const symbols = [{ text, languages: [], textBreak: { kind, isPrefix: false } as const }];
      builder.addWord({ lineId, text, languages: [], symbols });
    });
  }
  const document = reviewedDocument(builder.build());
  const first = done(document, reorder(document, { kind: "word", id: "w1" }, { parentId: "l0", index: 0 }));
  expect(textOf(first)).toBe("b a\nc");
  expect(textOf(done(document, reorder(document, { kind: "word", id: "w1" }, { parentId: "l1", index: 0 })))).toBe(
    "a\nb c",
  );
  expect(textOf(done(document, reorder(document, { kind: "word", id: "w1" }, { parentId: "l1", index: 1 })))).toBe(
    "a\nc b",
  );
});

test("a line goes to another block, into the paragraph of the lines there", () => {
  const builder = createDocumentBuilder({ width: 9, height: 9 });
  const pageId = builder.addPage({ featureIndex: 0, languages: [] });
  for (const text of ["a", "b"]) {
    const blockId = builder.addBlock({ pageId, kind: "text", languages: [] });
    const paragraphId = builder.addParagraph({ blockId, languages: [] });
    const lineId = builder.addLine({ blockId, paragraphId, languages: [] });
    builder.addWord({ lineId, text, languages: [], symbols: [] });
  }
  const document = reviewedDocument(builder.build());
  const moved = done(document, reorder(document, { kind: "line", id: "l1" }, { parentId: "b0", index: 0 }));
  expect(textOf(moved)).toBe("b\na");
  expect([...moved.paragraphs.values()].map(({ lineIds }) => lineIds)).toEqual([["l1", "l0"]]);
});

test("blocks change places on their page", () => {
  const document = documentOfBlocks(["one"], ["two"]);
  const block = { kind: "block", id: idOf(document.blocks) } as const;
  expect(textOf(done(document, reorder(document, block, { parentId: "p0", index: 1 })))).toBe("two\n\none");
});
