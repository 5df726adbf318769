import { expect, test } from "vitest";
import { createDocumentBuilder } from "./document-builder.ts";
import type { LineId } from "./ids.ts";

const size = { width: 10, height: 10 };

test("children are linked to their parents, in the order they were added", () => {
  const builder = createDocumentBuilder(size);
  const pageId = builder.addPage({ featureIndex: 0, languages: [] });
  const blockId = builder.addBlock({ pageId, kind: "text", languages: [] });
  const paragraphId = builder.addParagraph({ blockId, languages: [] });
  const lineId = builder.addLine({ blockId, paragraphId, languages: [] });
  const entityId = builder.addEntity({ pageId, name: "number", text: "12" });
  const wordIds = ["a", "b"].map((text) => builder.addWord({ lineId, text, entityId, languages: [], symbols: [] }));
  const document = builder.build();
  expect(document.pages.get(pageId)).toMatchObject({ blockIds: [blockId], entityIds: [entityId] });
  expect(document.blocks.get(blockId)).toMatchObject({ paragraphIds: [paragraphId], lineIds: [lineId] });
  expect(document.paragraphs.get(paragraphId)?.lineIds).toEqual([lineId]);
  expect(document.lines.get(lineId)?.wordIds).toEqual(wordIds);
  expect(document.entities.get(entityId)?.wordIds).toEqual(wordIds);
});

test("the same steps give the same ids", () => {
  const idsOf = () => {
    const builder = createDocumentBuilder(size);
    builder.addFace({ featureIndex: 0, landmarks: [], traits: {} });
    return [...builder.build().faces.keys(), builder.nextId("a"), builder.nextId("a")];
  };
  expect(idsOf()).toEqual(["f0", "a0", "a1"]);
  expect(idsOf()).toEqual(idsOf());
});

test("a child without a parent is a bug and throws", () => {
  const builder = createDocumentBuilder(size);
  expect(() => builder.addWord({ lineId: "l7" as LineId, text: "x", languages: [], symbols: [] })).toThrow(/l7/);
});
