import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { polygonFromFlat } from "#core/geometry/polygon.ts";
import { boxBounds, createBoxSet } from "../geometry/box-set.ts";
import { rect } from "../scene-documents.test-data.ts";
import type { Direction } from "./canvas-key.ts";
import { spatialNeighbour } from "./spatial-neighbour.ts";

const setOf = (boxes: Record<string, readonly number[]>) =>
  createBoxSet(
    "word",
    Object.entries(boxes).map(([id, flat]) => ({ id, polygon: polygonFromFlat<"image">(flat) })),
  );

/** Two lines that rise a little, and a column far to the right. */
const page = setOf({
  a: rect(0, 10, 40, 20),
  b: rect(50, 7, 40, 20),
  c: rect(100, 4, 40, 20),
  d: rect(0, 40, 60, 20),
  e: rect(70, 37, 60, 20),
  far: rect(400, 40, 40, 20),
});

const from = (id: string, direction: Direction) =>
  spatialNeighbour(page, boxBounds(page, page.ids.indexOf(id)), direction);

describe("spatialNeighbour", () => {
  it("stays in the line sideways", () => {
    expect([from("a", "right"), from("b", "right"), from("c", "left")]).toEqual(["b", "c", "b"]);
    expect(from("e", "right")).toBe("far");
  });

  it("goes to the line below, not to a neighbour that lies a little lower", () => {
    expect([from("a", "down"), from("c", "down"), from("e", "up")]).toEqual(["d", "e", "b"]);
  });

  it("has no neighbour at an edge", () => {
    expect(from("a", "left")).toBeUndefined();
    expect(from("a", "up")).toBeUndefined();
  });

  it("is always a box whose middle lies that way", () => {
    const box = fc.tuple(fc.nat(900), fc.nat(900), fc.integer({ min: 1, max: 80 }), fc.integer({ min: 1, max: 30 }));
    fc.assert(
      fc.property(fc.array(box, { minLength: 2, maxLength: 40 }), (boxes) => {
        const set = setOf(Object.fromEntries(boxes.map((each, index) => [`w${String(index)}`, rect(...each)])));
        const middle = (id: string) => {
          const { minX, maxX } = boxBounds(set, set.ids.indexOf(id));
          return (minX + maxX) / 2;
        };
        const next = spatialNeighbour(set, boxBounds(set, 0), "right");
        expect(next === undefined || middle(next) > middle("w0")).toBe(true);
      }),
    );
  });
});
