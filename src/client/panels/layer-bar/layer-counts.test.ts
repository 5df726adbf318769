import { describe, expect, test } from "vitest";
import { notedDocument } from "../panel-documents.test-data.ts";
import { layerCounts } from "./layer-counts.ts";

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
