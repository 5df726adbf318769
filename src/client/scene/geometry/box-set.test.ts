import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { polygonBounds, polygonFromFlat } from "#core/geometry/polygon.ts";
import { anyWordPolygon, rect, turnedRect } from "../scene-documents.test-data.ts";
import { boxBounds, boxCoords, boxThickness, createBoxSet } from "./box-set.ts";

const setOf = (polygons: readonly (readonly number[])[]) =>
  createBoxSet(
    "word",
    polygons.map((flat, index) => ({ id: `w${String(index)}`, polygon: polygonFromFlat<"image">(flat) })),
  );

describe("createBoxSet", () => {
  it("keeps every vertex of polygons of any shape, and their bounds", () => {
    fc.assert(
      fc.property(fc.array(anyWordPolygon, { maxLength: 20 }), (polygons) => {
        const set = setOf(polygons);
        polygons.forEach((flat, index) => {
          expect([...boxCoords(set, index)]).toEqual(flat);
          expect(boxBounds(set, index)).toEqual(polygonBounds(polygonFromFlat(flat)));
        });
      }),
    );
  });

  it("leaves out what has no location", () => {
    const set = createBoxSet("word", [
      { id: "a" },
      { id: "b", polygon: polygonFromFlat<"image">([]) },
      { id: "c", polygon: polygonFromFlat<"image">(rect(0, 0, 1, 1)) },
    ]);
    expect(set.ids).toEqual(["c"]);
  });

  it("measures how high the text of a turned box is", () => {
    const set = setOf([turnedRect({ x: 100, y: 100 }, { width: 80, height: 20 }, 37), [0, 0, 30, 0, 15, 12]]);
    expect(boxThickness(set, 0)).toBeCloseTo(20, 3);
    expect(boxThickness(set, 1)).toBe(12);
  });
});
