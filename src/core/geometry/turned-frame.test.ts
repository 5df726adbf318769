import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mapPolygon } from "./affine.ts";
import { imagePoint } from "./point.ts";
import { polygonFromBounds, polygonFromFlat } from "./polygon.ts";
import type { Polygon } from "./polygon.ts";
import { rotationMap } from "./quad.ts";
import { pointInFrame, sharesInFrame, stretchMap, stretchOfFrame, turnedFrame } from "./turned-frame.ts";
import type { SideShifts, TurnedFrame } from "./turned-frame.ts";

const BOX: Polygon = polygonFromBounds({ minX: 100, minY: 200, maxX: 180, maxY: 220 });

function frameOf(...polygons: readonly Polygon[]): TurnedFrame {
  const frame = turnedFrame(polygons);
  if (frame === undefined) throw new Error("No frame");
  return frame;
}

function rounded(polygon: Polygon): number[] {
  return polygon.map((value) => Math.round(value * 1000) / 1000 + 0);
}

describe("turnedFrame", () => {
  it("is the box itself, however it is turned", () => {
    fc.assert(
      fc.property(fc.integer({ min: -180, max: 180 }), (degrees) => {
        const frame = frameOf(mapPolygon(rotationMap(degrees, imagePoint(10, 20)), BOX));
        expect(frame.width).toBeCloseTo(80);
        expect(frame.height).toBeCloseTo(20);
        const { x, y } = turnMapped(degrees);
        expect(frame.origin.x).toBeCloseTo(x);
        expect(frame.origin.y).toBeCloseTo(y);
      }),
    );
  });

  it("holds several boxes, and says where a point lies in them", () => {
    const frame = frameOf(BOX, polygonFromBounds({ minX: 300, minY: 190, maxX: 400, maxY: 230 }));
    expect(frame).toMatchObject({ width: 300, height: 40 });
    expect(sharesInFrame(frame, pointInFrame(frame, 0.25, 0.75))).toEqual({ s: 0.25, t: 0.75 });
    expect(turnedFrame([])).toBeUndefined();
    expect(turnedFrame([polygonFromFlat([])])).toBeUndefined();
  });
});

describe("stretchOfFrame", () => {
  const pushed = (box: Polygon, shifts: SideShifts) =>
    mapPolygon(stretchMap(stretchOfFrame(frameOf(box), shifts)), box);

  it("pushes sides along the box's own axes and leaves those across from them", () => {
    expect(rounded(pushed(BOX, { end: 20, top: -5 }))).toEqual([100, 195, 200, 195, 200, 220, 100, 220]);
    const turned = mapPolygon(rotationMap(90, imagePoint(140, 210)), BOX);
    const wider = frameOf(pushed(turned, { end: 20 }));
    expect([wider.width, wider.height].map(Math.round)).toEqual([100, 20]);
    expect(wider.origin.x).toBeCloseTo(frameOf(turned).origin.x);
  });

  it("never turns a box inside out, and leaves one without an extent", () => {
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 500 }), fc.constantFrom("start", "end", "top", "bottom"), (by, side) => {
        const { width, height } = frameOf(pushed(BOX, { [side]: by }));
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(0.999);
      }),
    );
    const point = polygonFromFlat<"image">([5, 5]);
    expect(rounded(pushed(point, { end: 3 }))).toEqual([5, 5]);
  });
});

function turnMapped(degrees: number): { x: number; y: number } {
  const [x = 0, y = 0] = mapPolygon(rotationMap(degrees, imagePoint(10, 20)), BOX);
  return { x, y };
}
