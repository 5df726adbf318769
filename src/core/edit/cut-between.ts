import type { Polygon } from "../geometry/polygon.ts";
import { vertexAt, vertexCount } from "../geometry/polygon.ts";
import { cutQuad } from "../geometry/quad.ts";
import type { QuadAxis } from "../geometry/quad.ts";

export interface Halves<T> {
  readonly first: T;
  readonly second: T;
}

export interface Cut {
  /** Of the length of the axis, from its start. */
  readonly fraction: number;
  readonly axis: QuadAxis;
  /** What is read first lies at the far end. */
  readonly isReversed: boolean;
}

/** No part gets less than this of the box. */
const LEAST_FRACTION = 0.02;

/** Cuts a quad between what is read first in it and what comes after: midway, across the axis along which they lie apart. */
export function cutBetween(quad: Polygon, before: readonly Polygon[], after: readonly Polygon[]): Cut | undefined {
  if (before.length === 0 || after.length === 0) return undefined;
  const gap = (axis: QuadAxis) => gapBetween(reach(quad, before, axis), reach(quad, after, axis));
  const [along, down] = [gap("along"), gap("down")];
  const isAlong = along.width * axisLength(quad, "along") >= down.width * axisLength(quad, "down");
  const { middle, isReversed } = isAlong ? along : down;
  return { axis: isAlong ? "along" : "down", fraction: middle, isReversed };
}

export function halvesOfQuad(quad: Polygon, { fraction, axis, isReversed }: Cut): Halves<Polygon> {
  const clamped = Math.min(1 - LEAST_FRACTION, Math.max(LEAST_FRACTION, fraction));
  const [near, far] = cutQuad(quad, clamped, axis);
  return isReversed ? { first: far, second: near } : { first: near, second: far };
}

/** In units of the quad's space. */
export function axisLength(quad: Polygon, axis: QuadAxis): number {
  const [from, to] = [vertexAt(quad, 0), vertexAt(quad, axis === "along" ? 1 : 3)];
  return Math.hypot(to.x - from.x, to.y - from.y);
}

/** Where something lies along an axis of a quad, of whose length 1 is the whole. */
export interface Reach {
  readonly from: number;
  readonly to: number;
}

export function reach(quad: Polygon, polygons: readonly Polygon[], axis: QuadAxis): Reach {
  const origin = vertexAt(quad, 0);
  const end = vertexAt(quad, axis === "along" ? 1 : 3);
  const [dx, dy] = [end.x - origin.x, end.y - origin.y];
  const square = dx * dx + dy * dy || 1;
  const places = polygons.flatMap((polygon) =>
    Array.from({ length: vertexCount(polygon) }, (_, index) => {
      const { x, y } = vertexAt(polygon, index);
      return ((x - origin.x) * dx + (y - origin.y) * dy) / square;
    }),
  );
  return { from: Math.min(...places), to: Math.max(...places) };
}

interface Gap {
  readonly middle: number;
  /** Below 0 when the two overlap. */
  readonly width: number;
  readonly isReversed: boolean;
}

function gapBetween(first: Reach, second: Reach): Gap {
  const isReversed = first.from + first.to > second.from + second.to;
  const [near, far] = isReversed ? [second, first] : [first, second];
  return { middle: (near.to + far.from) / 2, width: far.from - near.to, isReversed };
}
