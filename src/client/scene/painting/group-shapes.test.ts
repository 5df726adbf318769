import { describe, expect, it } from "vitest";
import { polygonFromFlat } from "#core/geometry/polygon.ts";
import { createBoxSet } from "../geometry/box-set.ts";
import { rect } from "../scene-documents.test-data.ts";
import { areThin, groupCorners, groupsWithin, middleLine } from "./group-shapes.ts";

const setOf = (polygons: readonly (readonly number[])[]) =>
  createBoxSet(
    "word",
    polygons.map((flat, index) => ({ id: String(index), polygon: polygonFromFlat<"image">(flat) })),
  );

const WORDS = setOf([rect(0, 0, 30, 10), rect(40, 2, 30, 10), rect(0, 40, 30, 10)]);

describe("groupsWithin", () => {
  const chunk = (first: number, end: number) => ({
    first,
    end,
    thickness: 10,
    bounds: { minX: 0, minY: 0, maxX: 0, maxY: 0 },
    children: [],
  });

  it("lists the groups of a chunk, those cut by its edges too", () => {
    const starts = Uint32Array.of(0, 3, 10, 12);
    expect(groupsWithin(starts, chunk(0, 20))).toEqual([0, 3, 10, 12, 20]);
    expect(groupsWithin(starts, chunk(4, 11))).toEqual([4, 10, 11]);
    expect(groupsWithin(starts, chunk(3, 10))).toEqual([3, 10]);
    expect(groupsWithin(starts, chunk(13, 14))).toEqual([13, 14]);
  });
});

describe("groupCorners", () => {
  it("goes around the boxes of each group", () => {
    expect([...groupCorners(WORDS, [0, 2, 3])]).toEqual([...rect(0, 0, 70, 12), ...rect(0, 40, 30, 10)]);
  });
});

describe("areThin", () => {
  it("takes lines of words for thin, not what holds several lines", () => {
    expect(areThin(groupCorners(WORDS, [0, 2, 3]), 10)).toBe(true);
    expect(areThin(groupCorners(WORDS, [0, 3]), 10)).toBe(false);
  });
});

describe("middleLine", () => {
  it("runs along the longer side, through the middle", () => {
    expect(middleLine(Float32Array.of(...rect(0, 0, 30, 10)), 0)).toEqual([0, 5, 30, 5]);
    expect(middleLine(Float32Array.of(...rect(0, 0, 10, 30)), 0)).toEqual([5, 0, 5, 30]);
  });
});
