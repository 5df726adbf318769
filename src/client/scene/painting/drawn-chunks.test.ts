import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundsIntersect } from "#core/geometry/bounds.ts";
import { polygonFromFlat } from "#core/geometry/polygon.ts";
import { boxBounds, createBoxSet } from "../geometry/box-set.ts";
import { chunkBoxes } from "../geometry/box-chunks.ts";
import { anyWordPolygon, rect } from "../scene-documents.test-data.ts";
import { drawnChunks } from "./drawn-chunks.ts";

const setOf = (polygons: readonly (readonly number[])[]) =>
  createBoxSet(
    "word",
    polygons.map((flat, index) => ({ id: String(index), polygon: polygonFromFlat<"image">(flat) })),
  );

describe("drawnChunks", () => {
  it("never leaves out a box that can be seen, and draws none twice", () => {
    const corner = fc.integer({ min: -600, max: 3100 });
    fc.assert(
      fc.property(
        fc.array(anyWordPolygon, { minLength: 1, maxLength: 300 }),
        fc.tuple(corner, corner, fc.double({ min: 0.01, max: 30, noNaN: true }), fc.constantFrom(1, 2, 3)),
        fc.boolean(),
        (polygons, [minX, minY, scale, pixelRatio], canGroup) => {
          const set = setOf(polygons);
          const visible = { minX, minY, maxX: minX + 800 / scale, maxY: minY + 600 / scale };
          const drawn = drawnChunks(chunkBoxes(set), { scale, pixelRatio, visible }, canGroup);
          const times = set.ids.map((_, index) =>
            drawn.filter(({ chunk }) => chunk.first <= index && index < chunk.end),
          );
          expect(times.every(({ length }) => length <= 1)).toBe(true);
          const seen = set.ids.flatMap((_, index) => (boundsIntersect(boxBounds(set, index), visible) ? [index] : []));
          expect(seen.every((index) => times[index]?.length === 1)).toBe(true);
        },
      ),
    );
  });

  it("draws 100,000 words in few chunks at any zoom", () => {
    const set = setOf(
      Array.from({ length: 100_000 }, (_, index) => rect((index % 316) * 70, Math.floor(index / 316) * 30, 60, 22)),
    );
    const chunks = chunkBoxes(set);
    const countAt = (scale: number) => {
      const visible = { minX: 0, minY: 0, maxX: 1280 / scale, maxY: 900 / scale };
      return drawnChunks(chunks, { scale, pixelRatio: 1, visible }, true).length;
    };
    expect([0.03, 0.06, 0.16, 0.3, 1, 4].map(countAt).every((count) => count <= 1300)).toBe(true);
  });
});
