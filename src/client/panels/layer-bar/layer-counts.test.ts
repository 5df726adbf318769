import { describe, expect, test } from "vitest";
import { createDocumentBuilder } from "#core/document/document-builder.ts";
import { polygonFromBounds } from "#core/geometry/polygon.ts";
import { notedDocument } from "../panel-documents.test-data.ts";
import { layerCounts, textFeatureCounts, unplacedCounts } from "./layer-counts.ts";

describe("layerCounts", () => {
  test("counts what the answer has, and names no layer that it has not", () => {
    expect(layerCounts(notedDocument([{ lines: [["a", "b"], ["c"]] }]))).toEqual([
      { layer: "blocks", count: 1 },
      { layer: "lines", count: 2 },
      { layer: "words", count: 3 },
    ]);
  });

  test("lines that the answer does not name are no layer", () => {
    const layers = layerCounts(notedDocument([{ lines: [["a"], ["b"]], hasParagraphs: true }]));
    expect(layers.map(({ layer }) => layer)).toEqual(["blocks", "paragraphs", "words"]);
  });

  test("what was looked for and not found counts 0", () => {
    const features = [
      { featureIndex: 0, kind: "faces", outcome: "nothing" },
      { featureIndex: 1, kind: "labels", outcome: "nothing" },
    ] as const;
    expect(layerCounts(notedDocument([], { features }))).toEqual([{ layer: "faces", count: 0 }]);
  });
});

test("several texts are counted one by one, and what has no place is told", () => {
  const builder = createDocumentBuilder({ width: 10, height: 10 });
  const polygon = polygonFromBounds<"image">({ minX: 0, minY: 0, maxX: 1, maxY: 1 });
  for (const featureIndex of [0, 3]) {
    const pageId = builder.addPage({ featureIndex, languages: [] });
    const blockId = builder.addBlock({ pageId, kind: "text", languages: [], polygon });
    const lineId = builder.addLine({ blockId, languages: [], polygon });
    builder.addWord({ lineId, text: "a", languages: [], symbols: [], polygon });
    if (featureIndex === 3) builder.addWord({ lineId, text: "b", languages: [], symbols: [] });
  }
  const document = builder.build();
  expect(textFeatureCounts(document)).toEqual([
    { featureIndex: 0, words: 1 },
    { featureIndex: 3, words: 2 },
  ]);
  expect(unplacedCounts(document)).toMatchObject({ words: 1, lines: 0, blocks: 0 });
  expect(textFeatureCounts(notedDocument([{ lines: [["a"]] }]))).toEqual([]);
});
