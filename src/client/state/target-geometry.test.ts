import { expect, test } from "vitest";
import { createDocumentBuilder } from "#core/document/document-builder.ts";
import { polygonFromBounds } from "#core/geometry/polygon.ts";
import { boundsOfTarget, polygonOfTarget, wordIdsOfTarget } from "./target-geometry.ts";

function sample() {
  const builder = createDocumentBuilder({ width: 100, height: 100 });
  const pageId = builder.addPage({ featureIndex: 0, languages: [] });
  const blockId = builder.addBlock({ pageId, kind: "text", languages: [] });
  const entityId = builder.addEntity({ pageId, name: "date", text: "1 May" });
  const lineId = builder.addLine({ blockId, languages: [] });
  const box = (minX: number) => polygonFromBounds<"image">({ minX, minY: 0, maxX: minX + 10, maxY: 5 });
  const common = { lineId, languages: [], symbols: [] };
  builder.addWord({ ...common, text: "1", polygon: box(0), entityId });
  builder.addWord({ ...common, text: "May", polygon: box(20), entityId });
  builder.addWord({ ...common, text: "lost" });
  return { document: builder.build(), blockId, lineId, entityId };
}

test("a thing without a polygon of its own is where its words are", () => {
  const { document, blockId, entityId } = sample();
  const whole = { minX: 0, minY: 0, maxX: 30, maxY: 5 };
  expect(polygonOfTarget(document, { kind: "block", id: blockId })).toBeUndefined();
  expect(boundsOfTarget(document, { kind: "block", id: blockId })).toEqual(whole);
  expect(boundsOfTarget(document, { kind: "entity", id: entityId })).toEqual(whole);
});

test("a word without a location is nowhere, and unknown ids too", () => {
  const { document } = sample();
  expect(boundsOfTarget(document, { kind: "word", id: "w2" })).toBeUndefined();
  expect(boundsOfTarget(document, { kind: "face", id: "f9" })).toBeUndefined();
});

test("words of a line and of an entity come in reading order", () => {
  const { document, lineId, entityId } = sample();
  expect(wordIdsOfTarget(document, { kind: "line", id: lineId })).toEqual(["w0", "w1", "w2"]);
  expect(wordIdsOfTarget(document, { kind: "entity", id: entityId })).toEqual(["w0", "w1"]);
  expect(wordIdsOfTarget(document, { kind: "face", id: "f0" })).toEqual([]);
});
