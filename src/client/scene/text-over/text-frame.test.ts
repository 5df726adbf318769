import fc from "fast-check";
import { expect, test } from "vitest";
import { polygonFromFlat } from "#core/geometry/polygon.ts";
import { createBoxSet } from "../geometry/box-set.ts";
import { anyWordPolygon, rect, turnedRect } from "../scene-documents.test-data.ts";
import { textFrame } from "./text-frame.ts";

const frameOf = (flat: readonly number[]) =>
  textFrame(createBoxSet("word", [{ id: "w", polygon: polygonFromFlat(flat) }]), 0);

test("is the box itself for a rectangle, turned or not", () => {
  expect(frameOf(rect(10, 20, 80, 30))).toMatchObject({ x: 10, y: 20, alongX: 80, alongY: 0, downX: 0, downY: 30 });
  const turned = frameOf(turnedRect({ x: 100, y: 100 }, { width: 80, height: 30 }, 90));
  expect([turned?.width, turned?.height].map((side) => Math.round(side ?? 0))).toEqual([80, 30]);
  expect([turned?.x, turned?.y].map((side) => Math.round(side ?? 0))).toEqual([115, 60]);
});

test("is never mirrored, whatever corner the box begins at", () => {
  fc.assert(
    fc.property(anyWordPolygon, (flat) => {
      const frame = frameOf(flat);
      if (frame !== undefined) expect(frame.alongX * frame.downY - frame.alongY * frame.downX).toBeGreaterThan(0);
    }),
  );
  const [x0, y0, x1, y1, x2, y2, x3, y3] = rect(10, 20, 80, 30);
  const fromTheRight = [x1, y1, x0, y0, x3, y3, x2, y2].map((value) => value ?? 0);
  expect(frameOf(fromTheRight)).toMatchObject({ x: 10, y: 20, alongX: 80, downY: 30 });
});
