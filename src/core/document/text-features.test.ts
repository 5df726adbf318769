import { expect, test } from "vitest";
import { createDocumentBuilder } from "./document-builder.ts";
import { featureOfText, textFeatures } from "./text-features.ts";

test("every piece of text is of the feature of its page, and nothing else is of any", () => {
  const builder = createDocumentBuilder({ width: 10, height: 10 });
  for (const featureIndex of [0, 2]) {
    const pageId = builder.addPage({ featureIndex, languages: [] });
    const blockId = builder.addBlock({ pageId, kind: "text", languages: [] });
    const paragraphId = builder.addParagraph({ blockId, languages: [] });
    const lineId = builder.addLine({ blockId, paragraphId, languages: [] });
    const entityId = builder.addEntity({ pageId, name: "date", text: "1" });
    builder.addWord({ lineId, entityId, text: "1", languages: [], symbols: [] });
  }
  const document = builder.build();
  expect(textFeatures(document)).toEqual([0, 2]);
  const kinds = [
    ["block", "b1"],
    ["paragraph", "g1"],
    ["line", "l1"],
    ["word", "w1"],
    ["entity", "e1"],
  ] as const;
  expect(kinds.map(([kind, id]) => featureOfText(document, kind, id))).toEqual([2, 2, 2, 2, 2]);
  expect(featureOfText(document, "word", "w0")).toBe(0);
  expect([featureOfText(document, "face", "f0"), featureOfText(document, "word", "w9")]).toEqual([
    undefined,
    undefined,
  ]);
});
