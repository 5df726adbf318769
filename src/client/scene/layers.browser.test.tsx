import { expect, it } from "vitest";
import { createDocumentBuilder } from "#core/document/document-builder.ts";
import type { DocumentBuilder } from "#core/document/document-builder.ts";
import { polygonFromFlat } from "#core/geometry/polygon.ts";
import { versionIdFrom } from "../state/answer-version.ts";
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

it("shows the way of reading before the lines, or before blocks where lines are too low to be told apart", async () => {
  const builder = createDocumentBuilder(SIZE);
  for (const [featureIndex, x] of [100, 400].entries()) {
    const pageId = builder.addPage({ featureIndex, languages: [] });
    const blockId = builder.addBlock({ pageId, kind: "text", languages: [] });
    for (const y of [100, 200]) {
      const lineId = builder.addLine({ blockId, languages: [] });
      builder.addWord({ lineId, text: "word", languages: [], symbols: [], polygon: box(x, y, 80, 30) });
    }
  }
  const scene = await mountScene(builder.build());
  scene.workspace.viewport.setState({ viewport: { scale: 1, offsetX: 0, offsetY: 0 } });
  // The left edge of each disc, beside its number, and the way between them.
  const marks = () => [83, 383].map((x) => [115, 165, 215].map((y) => isMarked(scene, y === 165 ? x + 6 : x, y)));
  expect(marks()).toEqual([Array(3).fill(false), Array(3).fill(false)]);
  scene.workspace.filters.getState().toggleOrder();
  await frames();
  expect(marks()).toEqual([Array(3).fill(true), Array(3).fill(true)]);
  scene.workspace.filters.getState().toggleFeature(1);
  await frames();
  expect(marks()).toEqual([Array(3).fill(true), Array(3).fill(false)]);
  scene.workspace.viewport.setState({ viewport: { scale: 0.3, offsetX: 0, offsetY: 0 } });
  await frames();
  expect([115, 215].map((y) => isMarked(scene, 46, y))).toEqual([true, false]);
});

type Scene = Awaited<ReturnType<typeof mountScene>>;

function isMarked(scene: Scene, x: number, y: number): boolean {
  return scene.pixelAt("page", x, y).some((part, index) => part !== PAPER[index]);
}

it("names tables and products, shows cells, and tells crop hints apart", async () => {
  const builder = createDocumentBuilder(SIZE);
  const pageId = builder.addPage({ featureIndex: 0, languages: [] });
  const cells = [{ row: 0, column: 0, rowSpan: 1, columnSpan: 1, text: "", polygon: box(40, 60, 60, 30) }];
  const table = { rowCount: 1, columnCount: 1, cells };
  builder.addBlock({ pageId, kind: "table", languages: [], polygon: box(40, 60, 200, 100), table });
  const groups = [
    {
      id: builder.nextId("a"),
      polygon: box(300, 60, 100, 100),
      objects: [],
      results: [{ product: { displayName: "Mug", labels: [] } }],
    },
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

it("lets a product be hovered and selected like any other box", async () => {
  const builder = createDocumentBuilder(SIZE);
  const group = { id: builder.nextId("a"), polygon: box(300, 60, 100, 100), objects: [], results: [] };
  const scene = await mountScene(builder.build({ productSearch: { results: [], groups: [group] } }));
  scene.click([350, 100]);
  expect(scene.workspace.selection.getState().selected).toEqual([{ kind: "product", id: group.id }]);
  scene.workspace.filters.getState().toggleLayer("products");
  scene.click([350, 120]);
  expect(scene.workspace.selection.getState().selected).toEqual([]);
});

it("frames what covers the whole picture, and leaves the picture as it is", async () => {
  const builder = createDocumentBuilder(SIZE);
  const named = (name: string, x: number, width: number) => ({
    id: builder.nextId("a"),
    name,
    polygon: box(x, x === 0 ? 0 : 100, width, x === 0 ? SIZE.height : 100),
  });
  const scene = await mountScene(builder.build({ objects: [named("all", 0, SIZE.width), named("part", 200, 100)] }));
  expect(scene.pixelAt("page", 500, 400)).toEqual(PAPER);
  expect(scene.pixelAt("page", 0, 400)).not.toEqual(PAPER);
  expect(scene.pixelAt("page", 250, 150)).not.toEqual(PAPER);
});

it("puts the names of several things at one place one above the other", async () => {
  const builder = createDocumentBuilder(SIZE);
  const place = (description: string) => ({
    id: builder.nextId("a"),
    description,
    locations: [],
    properties: [],
    polygon: box(100, 200, 200, 100),
  });
  const scene = await mountScene(builder.build({ places: [place("One"), place("Two")] }));
  // Left of where the text begins.
  expect([scene.pixelAt("page", 101, 190), scene.pixelAt("page", 101, 173)]).not.toContainEqual(PAPER);
  expect(scene.pixelAt("page", 101, 160)).toEqual(PAPER);
});

it("draws the words of all answers when they are coloured by answer, the one shown on top", async () => {
  const answerAt = (x: number) => {
    const builder = createDocumentBuilder(SIZE);
    addPage(builder, 0, x);
    return builder.build();
  };
  const scene = await mountScene(answerAt(100));
  const { answers, filters, images } = scene.workspace;
  const imageId = images.getState().activeId;
  const [first] = [...answers.getState().byImage.values()].flatMap(({ versions }) => versions);
  if (imageId === undefined || first === undefined) throw new Error("No answer to begin with");
  answers.getState().add(imageId, { ...first, id: versionIdFrom("second"), document: answerAt(300) });
  await frames();
  expect(scene.pixelAt("page", 140, 115)).toEqual(PAPER);
  filters.getState().setColorBy("version");
  await frames();
  const [hidden, shown] = [scene.pixelAt("page", 140, 115), scene.pixelAt("page", 340, 115)];
  expect([hidden, shown]).not.toContainEqual(PAPER);
  expect(hidden).not.toEqual(shown);
  answers.getState().show(imageId, first.id);
  await frames();
  // Each keeps its hue when it comes to the front.
  const isRed = ([red = 0, , blue = 0]: readonly number[]) => red > blue;
  expect(isRed(shown)).toBe(isRed(scene.pixelAt("page", 340, 115)));
  filters.getState().toggleLayer("words");
  await frames();
  expect([scene.pixelAt("page", 140, 115), scene.pixelAt("page", 340, 115)]).toEqual([PAPER, PAPER]);
});
