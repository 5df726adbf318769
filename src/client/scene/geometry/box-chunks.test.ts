import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundsContain, boundsIntersect } from "#core/geometry/bounds.ts";
import { polygonFromFlat } from "#core/geometry/polygon.ts";
import { anyWordPolygon, rect } from "../scene-documents.test-data.ts";
import { boxesIn, chunkBoxes } from "./box-chunks.ts";
import type { BoxChunk } from "./box-chunks.ts";
import { boxBounds, createBoxSet } from "./box-set.ts";

const setOf = (polygons: readonly (readonly number[])[]) =>
  createBoxSet(
    "word",
    polygons.map((flat, index) => ({ id: String(index), polygon: polygonFromFlat<"image">(flat) })),
  );

const leaves = (chunks: readonly BoxChunk[]): BoxChunk[] =>
  chunks.flatMap((chunk) => (chunk.children.length === 0 ? [chunk] : leaves(chunk.children)));

describe("chunkBoxes", () => {
  it("covers each box once, in order, within the bounds of its chunk", () => {
    const set = setOf(Array.from({ length: 10_000 }, (_, index) => rect((index % 97) * 11, index, 9, 1 + (index % 7))));
    const roots = chunkBoxes(set);
    expect(roots).toHaveLength(2);
    const seen = leaves(roots).flatMap(({ first, end }) => Array.from({ length: end - first }, (_, at) => first + at));
    expect(seen).toEqual(Array.from({ length: 10_000 }, (_, index) => index));
    for (const { first, end, bounds, thickness } of [...roots, ...leaves(roots)]) {
      for (let index = first; index < end; index++) {
        expect(boundsContain(bounds, boxBounds(set, index))).toBe(true);
      }
      expect(thickness).toBe(7);
    }
  });

  it("makes nothing of no boxes", () => {
    expect(chunkBoxes(setOf([]))).toEqual([]);
  });
});

describe("boxesIn", () => {
  it("finds what a look at every box finds", () => {
    const corner = fc.integer({ min: -600, max: 3100 });
    const side = fc.integer({ min: 0, max: 900 });
    fc.assert(
      fc.property(
        fc.array(anyWordPolygon, { maxLength: 300 }),
        fc.tuple(corner, corner, side, side),
        (polygons, [x, y, width, height]) => {
          const set = setOf(polygons);
          const area = { minX: x, minY: y, maxX: x + width, maxY: y + height };
          const all = polygons.map((_, index) => index);
          const touching = all.filter((index) => boundsIntersect(boxBounds(set, index), area));
          expect(boxesIn(set, chunkBoxes(set), area)).toEqual(touching);
        },
      ),
    );
  });
});
