import { affineMap } from "./affine.ts";
import type { AffineMap } from "./affine.ts";
import { imagePoint } from "./point.ts";
import type { ImagePoint } from "./point.ts";
import type { Polygon } from "./polygon.ts";

/** From one place of the image to another. */
export type ImageMap = AffineMap<"image", "image">;

/**
 * The smallest rectangle around something whose first edge runs in its reading direction: `along` is that direction as a
 * vector of length 1. Lengths are image pixels.
 */
export interface TurnedFrame {
  /** The corner where the text starts. */
  readonly origin: ImagePoint;
  readonly along: ImagePoint;
  readonly width: number;
  readonly height: number;
}

/** Around all of them, in the reading direction of the first. Undefined when there is no vertex. */
export function turnedFrame(polygons: readonly Polygon[]): TurnedFrame | undefined {
  const along = directionOf(polygons[0]);
  const range = { minU: Infinity, minV: Infinity, maxU: -Infinity, maxV: -Infinity };
  for (const polygon of polygons) {
    for (let i = 0; i < polygon.length; i += 2) {
      const x = polygon[i] ?? 0;
      const y = polygon[i + 1] ?? 0;
      const u = x * along.x + y * along.y;
      const v = y * along.x - x * along.y;
      range.minU = Math.min(range.minU, u);
      range.maxU = Math.max(range.maxU, u);
      range.minV = Math.min(range.minV, v);
      range.maxV = Math.max(range.maxV, v);
    }
  }
  const { minU, minV, maxU, maxV } = range;
  if (minU > maxU) return undefined;
  const origin = imagePoint(minU * along.x - minV * along.y, minU * along.y + minV * along.x);
  return { origin, along, width: maxU - minU, height: maxV - minV };
}

/** A place in the frame by shares of its sides: 0, 0 is its origin, 1, 1 the corner opposite. */
export function pointInFrame({ origin, along, width, height }: TurnedFrame, s: number, t: number): ImagePoint {
  const u = s * width;
  const v = t * height;
  return imagePoint(origin.x + u * along.x - v * along.y, origin.y + u * along.y + v * along.x);
}

/** By how many pixels each side is pushed, along the frame's own axes: towards the end of the text, and downwards. */
export interface SideShifts {
  readonly start?: number;
  readonly end?: number;
  readonly top?: number;
  readonly bottom?: number;
}

/** Factors, above 0, along the first edge of a box and across it. */
export interface Stretch {
  /** Stays where it is. */
  readonly anchor: ImagePoint;
  /** Direction of the first edge, clockwise on screen. */
  readonly degrees: number;
  readonly along: number;
  readonly across: number;
}

/** A box cannot be made smaller than this many pixels, nor turned inside out. */
const LEAST_SIDE = 1;

/** What brings the sides of the frame to where they were pushed: of two opposite sides one, the other stays. */
export function stretchOfFrame(frame: TurnedFrame, { start = 0, end = 0, top = 0, bottom = 0 }: SideShifts): Stretch {
  const { along, width, height } = frame;
  return {
    anchor: pointInFrame(frame, start === 0 ? 0 : 1, top === 0 ? 0 : 1),
    degrees: (Math.atan2(along.y, along.x) * 180) / Math.PI,
    along: factor(width, end - start),
    across: factor(height, bottom - top),
  };
}

/** `p' = anchor + R S R⁻¹ (p - anchor)`, with R the turn by the box's direction. */
export function stretchMap({ anchor: { x, y }, degrees, along, across }: Stretch): ImageMap {
  const radians = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const a = along * cos * cos + across * sin * sin;
  const bc = (along - across) * cos * sin;
  const d = along * sin * sin + across * cos * cos;
  return affineMap([a, bc, bc, d, x - a * x - bc * y, y - bc * x - d * y]);
}

/** The distance from one point to another along the frame's own axes. */
export function shiftInFrame({ along }: TurnedFrame, from: ImagePoint, to: ImagePoint): { u: number; v: number } {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  return { u: dx * along.x + dy * along.y, v: dy * along.x - dx * along.y };
}

/** Where a point lies by shares of the frame's sides; a side of 0 counts as one pixel. */
export function sharesInFrame(frame: TurnedFrame, point: ImagePoint): { s: number; t: number } {
  const { u, v } = shiftInFrame(frame, frame.origin, point);
  return { s: u / Math.max(1, frame.width), t: v / Math.max(1, frame.height) };
}

/** The frame with all sides pushed outwards. */
export function growFrame({ origin, along, width, height }: TurnedFrame, by: number): TurnedFrame {
  const corner = imagePoint(origin.x - by * (along.x - along.y), origin.y - by * (along.y + along.x));
  return { origin: corner, along, width: width + 2 * by, height: height + 2 * by };
}

/** A side without a length has nothing to stretch. */
function factor(length: number, by: number): number {
  return length === 0 ? 1 : Math.max(Math.min(LEAST_SIDE, length), length + by) / length;
}

function directionOf(polygon: Polygon | undefined): ImagePoint {
  const [x0 = 0, y0 = 0, x1 = x0, y1 = y0] = polygon ?? [];
  const [dx, dy] = [x1 - x0, y1 - y0];
  const length = Math.hypot(dx, dy);
  return length === 0 ? imagePoint(1, 0) : imagePoint(dx / length, dy / length);
}
