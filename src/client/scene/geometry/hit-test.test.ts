import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDocumentBuilder } from "#core/document/document-builder.ts";
import { imagePoint } from "#core/geometry/point.ts";
import { polygonArea, polygonContains, polygonFromFlat } from "#core/geometry/polygon.ts";
import { anyWordPolygon, documentWithWords, finished, rect, turnedRect } from "../scene-documents.test-data.ts";
import { documentBoxes } from "./document-boxes.ts";
import { hitTest, nextBeneath } from "./hit-test.ts";

function nestedDocument() {
  const builder = createDocumentBuilder({ width: 400, height: 400 });
  const at = (flat: readonly number[]) => polygonFromFlat<"image">(flat);
  const pageId = builder.addPage({ featureIndex: 0, languages: [] });
  const blockId = builder.addBlock({ pageId, kind: "text", languages: [], polygon: at(rect(0, 0, 300, 100)) });
  const lineId = builder.addLine({ blockId, languages: [], polygon: at(rect(0, 0, 300, 20)) });
  builder.addWord({ lineId, text: "a", languages: [], symbols: [], polygon: at(rect(10, 0, 40, 20)) });
  builder.addWord({ lineId, text: "b", languages: [], symbols: [], polygon: at(rect(200, 10, 0, 0)) });
  return builder.build();
}

const hits = (x: number, y: number, reach = 0) =>
  hitTest(finished(documentBoxes(nestedDocument())).layers, imagePoint(x, y), reach).map(({ id }) => id);

describe("hitTest", () => {
  it("puts the word before its line and the line before its block", () => {
    expect(hits(20, 10)).toEqual(["w0", "l0", "b0"]);
    expect(hits(20, 60)).toEqual(["b0"]);
    expect(hits(350, 60)).toEqual([]);
  });

  it("finds a box without an area within reach, and only there", () => {
    expect(hits(203, 12, 4)[0]).toBe("w1");
    expect(hits(206, 12, 4)[0]).toBe("l0");
    expect(hits(203, 12)[0]).toBe("l0");
  });

  it("goes by the polygon, not by its bounds", () => {
    const turned = turnedRect({ x: 100, y: 100 }, { width: 120, height: 20 }, 45);
    const { layers } = finished(documentBoxes(documentWithWords([{ polygon: turned }])));
    expect(hitTest(layers, imagePoint(100, 100), 2)).toHaveLength(1);
    expect(hitTest(layers, imagePoint(130, 70), 2)).toHaveLength(0);
  });

  it("without reach equals a look at every polygon, smallest first", () => {
    const coordinate = fc.integer({ min: -500, max: 3000 });
    fc.assert(
      fc.property(fc.array(anyWordPolygon, { maxLength: 200 }), coordinate, coordinate, (flats, x, y) => {
        const { layers } = finished(documentBoxes(documentWithWords(flats.map((polygon) => ({ polygon })))));
        const point = imagePoint(x + 0.5, y + 0.5);
        const polygons = flats.map((flat) => polygonFromFlat<"image">(flat));
        const expected = polygons.flatMap((polygon, index) =>
          polygonContains(polygon, point) ? [{ id: `w${String(index)}`, area: polygonArea(polygon) }] : [],
        );
        const found = hitTest(layers, point, 0).map(({ id }) => id);
        expect(found).toEqual(expected.sort((a, b) => a.area - b.area).map(({ id }) => id));
      }),
    );
  });
});

describe("nextBeneath", () => {
  const stack = [
    { kind: "word", id: "w0" },
    { kind: "line", id: "l0" },
    { kind: "block", id: "b0" },
  ] as const;

  it("goes down one at a time and starts again from the top", () => {
    expect(nextBeneath(stack, undefined)?.id).toBe("w0");
    expect(nextBeneath(stack, stack[0])?.id).toBe("l0");
    expect(nextBeneath(stack, stack[2])?.id).toBe("w0");
    expect(nextBeneath(stack, { kind: "word", id: "elsewhere" })?.id).toBe("w0");
    expect(nextBeneath([], stack[0])).toBeUndefined();
  });
});
