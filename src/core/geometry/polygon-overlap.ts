import { polygonArea, polygonPoints } from "./polygon.ts";
import type { Polygon } from "./polygon.ts";
import type { Point, Space } from "./point.ts";
import { pointOf } from "./point.ts";

export interface Overlap {
  /** Of the area of both together: 1 for the same place, 0 for places apart. */
  readonly ofBoth: number;
  /** Of the area of the smaller one: 1 when one lies in the other. */
  readonly ofSmaller: number;
}

const APART: Overlap = { ofBoth: 0, ofSmaller: 0 };

/** How far two convex polygons share their place. What has no area overlaps nothing. */
export function polygonOverlap<S extends Space>(a: Polygon<S>, b: Polygon<S>): Overlap {
  const [areaA, areaB] = [polygonArea(a), polygonArea(b)];
  if (areaA === 0 || areaB === 0) return APART;
  const shared = areaOf(clipped(polygonPoints(a), polygonPoints(b)));
  return { ofBoth: shared / (areaA + areaB - shared), ofSmaller: shared / Math.min(areaA, areaB) };
}

/** Sutherland-Hodgman: what of the subject lies within the convex frame, whichever way round the two are given. */
function clipped<S extends Space>(subject: readonly Point<S>[], frame: readonly Point<S>[]): readonly Point<S>[] {
  const turn = Math.sign(signedArea(frame));
  return frame.reduce((rest, from, index) => {
    const to = frame[(index + 1) % frame.length] ?? from;
    return keptBeside(rest, (point) => turn * side(from, to, point));
  }, subject);
}

/** What lies where the distance, which is linear, is not below 0. */
function keptBeside<S extends Space>(
  points: readonly Point<S>[],
  distance: (point: Point<S>) => number,
): readonly Point<S>[] {
  return points.flatMap((point, index) => {
    const before = points.at(index - 1) ?? point;
    const [near, far] = [distance(before), distance(point)];
    const isCrossed = near < 0 !== far < 0;
    return [...(isCrossed ? [between(before, point, near / (near - far))] : []), ...(far >= 0 ? [point] : [])];
  });
}

function side<S extends Space>(from: Point<S>, to: Point<S>, point: Point<S>): number {
  return (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x);
}

function between<S extends Space>(from: Point<S>, to: Point<S>, fraction: number): Point<S> {
  return pointOf(from.x + (to.x - from.x) * fraction, from.y + (to.y - from.y) * fraction);
}

function areaOf<S extends Space>(points: readonly Point<S>[]): number {
  return Math.abs(signedArea(points));
}

function signedArea<S extends Space>(points: readonly Point<S>[]): number {
  return points.reduce((sum, point, index) => {
    const before = points.at(index - 1) ?? point;
    return sum + (before.x * point.y - point.x * before.y) / 2;
  }, 0);
}
