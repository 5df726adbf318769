import { describe, expect, it } from "vitest";
import { screenPoint } from "#core/geometry/point.ts";
import { wheelEffect } from "./wheel-effect.ts";

const at = screenPoint(10, 20);
const turn = { at, deltaX: 0, deltaY: 0, deltaMode: 0, isZoomHeld: false, isShift: false };

describe("wheelEffect", () => {
  it("pans the way of the wheel", () => {
    expect(wheelEffect({ ...turn, deltaX: 3, deltaY: 100 }, "pan")).toEqual({ type: "pan", dx: -3, dy: -100 });
    expect(wheelEffect({ ...turn, deltaY: 3, deltaMode: 1 }, "pan")).toEqual({ type: "pan", dx: 0, dy: -48 });
  });

  it("pans sideways with Shift", () => {
    expect(wheelEffect({ ...turn, deltaY: 100, isShift: true }, "pan")).toEqual({ type: "pan", dx: -100, dy: 0 });
    expect(wheelEffect({ ...turn, deltaX: 100, isShift: true }, "zoom")).toEqual({ type: "pan", dx: -100, dy: 0 });
  });

  it("zooms with Ctrl, or without it when so set, larger when turned away", () => {
    const zoomIn = wheelEffect({ ...turn, deltaY: -10, isZoomHeld: true }, "pan");
    expect(zoomIn).toMatchObject({ type: "zoom", at });
    expect(zoomIn).toEqual(wheelEffect({ ...turn, deltaY: -10 }, "zoom"));
    expect(zoomIn.type === "zoom" && zoomIn.factor).toBeCloseTo(Math.exp(0.1));
  });

  it("takes a notch of a mouse wheel for a moderate step, and back is the same step", () => {
    const factor = (deltaY: number) => {
      const effect = wheelEffect({ ...turn, deltaY, isZoomHeld: true }, "pan");
      return effect.type === "zoom" ? effect.factor : NaN;
    };
    expect(factor(-120)).toBeLessThan(1.3);
    expect(factor(-120) * factor(120)).toBeCloseTo(1);
  });
});
