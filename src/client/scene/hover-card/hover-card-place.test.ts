import { describe, expect, it } from "vitest";
import { hoverCardPlace } from "./hover-card-place.ts";

const canvas = { width: 400, height: 300 };
const card = { width: 120, height: 30 };
const camera = { scale: 2, offsetX: 10, offsetY: 20 };
const place = (minX: number, minY: number, maxX: number, maxY: number) =>
  hoverCardPlace({ minX, minY, maxX, maxY }, { camera, canvas, card });

describe("hoverCardPlace", () => {
  it("is below the thing, from its left edge", () => {
    expect(place(20, 30, 60, 40)).toEqual({ x: 50, y: 108 });
  });

  it("is above when there is no room below, and never over the edge", () => {
    expect(place(20, 120, 60, 135)).toEqual({ x: 50, y: 222 });
    expect(place(180, 30, 195, 40)?.x).toBe(274);
    expect(place(-300, -300, 500, 500)).toEqual({ x: 6, y: 6 });
  });

  it("is nowhere while the thing is out of view", () => {
    expect(place(220, 30, 260, 40)).toBeUndefined();
    expect(place(20, -60, 60, -20)).toBeUndefined();
  });
});
