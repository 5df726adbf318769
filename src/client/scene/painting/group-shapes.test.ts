import { describe, expect, it } from "vitest";
import { polygonFromFlat } from "#core/geometry/polygon.ts";
import { chunkBoxes } from "../geometry/box-chunks.ts";
import { createBoxSet } from "../geometry/box-set.ts";
import { rect } from "../scene-documents.test-data.ts";
import { groupShapes, middleLine } from "./group-shapes.ts";

function shapesOf(polygons: readonly (readonly number[])[], numbers: readonly number[]) {
  const records = polygons.map((flat, index) => ({ id: String(index), polygon: polygonFromFlat<"image">(flat) }));
  const set = createBoxSet("word", records);
  const chunk = { first: 0, end: records.length, children: [], ...thicknessOf(set) };
  return groupShapes(set, Uint32Array.from(numbers), chunk);
}

function thicknessOf(set: ReturnType<typeof createBoxSet>) {
  const { bounds = { minX: 0, minY: 0, maxX: 0, maxY: 0 }, thickness = 0 } = chunkBoxes(set)[0] ?? {};
  return { bounds, thickness };
}

describe("groupShapes", () => {
  it("goes around the boxes of each group", () => {
    const { firsts, corners } = shapesOf([rect(0, 0, 10, 10), rect(20, 0, 10, 10), rect(0, 20, 10, 10)], [4, 4, 9]);
    expect([...firsts]).toEqual([0, 2, 3]);
    expect([...corners]).toEqual([...rect(0, 0, 30, 10), ...rect(0, 20, 10, 10)]);
  });

  it("takes lines of words for thin, not what holds several lines", () => {
    const words = [rect(0, 0, 30, 10), rect(40, 2, 30, 10), rect(0, 40, 30, 10)];
    expect(shapesOf(words, [0, 0, 1]).areThin).toBe(true);
    expect(shapesOf(words, [0, 0, 0]).areThin).toBe(false);
  });
});

describe("middleLine", () => {
  it("runs along the longer side, through the middle", () => {
    expect(middleLine(Float32Array.of(...rect(0, 0, 30, 10)), 0)).toEqual([0, 5, 30, 5]);
    expect(middleLine(Float32Array.of(...rect(0, 0, 10, 30)), 0)).toEqual([5, 0, 5, 30]);
  });
});
