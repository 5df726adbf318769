import { describe, expect, it } from "vitest";
import { polygonArea, polygonFromFlat } from "#core/geometry/polygon.ts";
import { turnedRect } from "../scene-documents.test-data.ts";
import { createBoxSet } from "./box-set.ts";
import { orientedBox } from "./oriented-box.ts";

const setOf = (polygons: readonly (readonly number[])[]) =>
  createBoxSet(
    "word",
    polygons.map((flat, index) => ({ id: String(index), polygon: polygonFromFlat<"image">(flat) })),
  );

describe("orientedBox", () => {
  it("is a lone rectangle itself, however it is turned", () => {
    for (const degrees of [0, 12, 90, 180, -45]) {
      const corners = turnedRect({ x: 50, y: 40 }, { width: 60, height: 16 }, degrees);
      const box = orientedBox(setOf([corners]), 0, 1);
      box.forEach((value, at) => {
        expect(value).toBeCloseTo(corners[at] ?? NaN, 3);
      });
    }
  });

  it("goes around the words of a turned line without the empty corners of upright bounds", () => {
    const along = { x: Math.cos(Math.PI / 6), y: Math.sin(Math.PI / 6) };
    const words = [0, 50, 100].map((step) =>
      turnedRect({ x: step * along.x, y: step * along.y }, { width: 40, height: 10 }, 30),
    );
    expect(polygonArea(polygonFromFlat([...orientedBox(setOf(words), 0, 3)]))).toBeCloseTo(140 * 10, 1);
  });

  it("stands upright where there is no direction to read", () => {
    expect([...orientedBox(setOf([[5, 6]]), 0, 1)]).toEqual([5, 6, 5, 6, 5, 6, 5, 6]);
  });
});
