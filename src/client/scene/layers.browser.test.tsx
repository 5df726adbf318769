import { expect, it } from "vitest";
import { createDocumentBuilder } from "#core/document/document-builder.ts";
import type { DocumentBuilder } from "#core/document/document-builder.ts";
import { polygonFromFlat } from "#core/geometry/polygon.ts";
import { rect } from "./scene-documents.test-data.ts";
import { frames, mountScene } from "./scene-mount.test-data.ts";

const SIZE = { width: 640, height: 480 };
const PAPER = [255, 255, 255, 255];
const box = (x: number, y: number, width: number, height: number) =>
  polygonFromFlat<"image">(rect(x, y, width, height));

/** A page with one word at `x`, whose two symbols share it. */
function addPage(builder: DocumentBuilder, featureIndex: number, x: number): void {
  const pageId = builder.addPage({ featureIndex, languages: [] });
  const blockId = builder.addBlock({ pageId, kind: "text", languages: [] });
  const lineId = builder.addLine({ blockId, languages: [] });
  const symbols = [0, 40].map((shift) => ({ text: "a", languages: [], polygon: box(x + shift, 100, 40, 30) }));
  builder.addWord({ lineId, text: "aa", languages: [], symbols, polygon: box(x, 100, 80, 30) });
}

it("takes one text of several away, from the picture and from the pointer", async () => {
  const builder = createDocumentBuilder(SIZE);
  addPage(builder, 0, 100);
  addPage(builder, 1, 300);
  const scene = await mountScene(builder.build());
  expect(scene.pixelAt("page", 340, 100)).not.toEqual(PAPER);
  scene.workspace.filters.getState().toggleText();
  scene.workspace.filters.getState().toggleFeature(1);
  await frames();
  expect(scene.pixelAt("page", 340, 100)).toEqual(PAPER);
  expect(scene.pixelAt("page", 340, 115)).toEqual(PAPER);
  expect(scene.pixelAt("page", 140, 100)).not.toEqual(PAPER);
  scene.click([340, 115]);
  expect(scene.workspace.selection.getState().selected).toEqual([]);
});

it("draws symbols on demand, and only where they can be told apart", async () => {
  const builder = createDocumentBuilder(SIZE);
  addPage(builder, 0, 100);
  const scene = await mountScene(builder.build());
  scene.workspace.filters.getState().toggleLayer("words");
  await frames();
  expect(scene.pixelAt("page", 140, 115)).toEqual(PAPER);
  scene.workspace.filters.getState().toggleLayer("symbols");
  await frames();
  expect(scene.pixelAt("page", 140, 115)).not.toEqual(PAPER);
  scene.workspace.viewport.setState({ viewport: { scale: 0.3, offsetX: 0, offsetY: 0 } });
  await frames();
  expect(scene.pixelAt("page", 140, 115)).toEqual(PAPER);
});

it("names tables and products, shows cells, and tells crop hints apart", async () => {
  const builder = createDocumentBuilder(SIZE);
  const pageId = builder.addPage({ featureIndex: 0, languages: [] });
  const cells = [{ row: 0, column: 0, rowSpan: 1, columnSpan: 1, text: "", polygon: box(40, 60, 60, 30) }];
  const table = { rowCount: 1, columnCount: 1, cells };
  builder.addBlock({ pageId, kind: "table", languages: [], polygon: box(40, 60, 200, 100), table });
  const groups = [
    { polygon: box(300, 60, 100, 100), objects: [], results: [{ product: { displayName: "Mug", labels: [] } }] },
  ];
  const hint = (x: number) => ({ id: builder.nextId("a"), polygon: box(x, 240, 90, 60) });
  const document = builder.build({
    productSearch: { results: [], groups },
    cropHints: [hint(40), hint(300)],
  });
  const scene = await mountScene(document);
  scene.workspace.filters.getState().toggleLayer("crop-hints");
  await frames();
  // On the tags above the boxes, before their text begins.
  expect([scene.pixelAt("page", 41, 55), scene.pixelAt("page", 301, 55)]).not.toContainEqual(PAPER);
  const row = Array.from({ length: 20 }, (_, step) => scene.pixelAt("page", 100, 62 + step));
  expect(row.some((pixel) => pixel[0] !== 255)).toBe(true);
  const [first, second] = [scene.pixelAt("page", 41, 235), scene.pixelAt("page", 301, 235)];
  expect(first).not.toEqual(PAPER);
  expect(second).not.toEqual(first);
});
