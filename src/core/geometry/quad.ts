import { mapPolygon, affineMap } from "./affine.ts";
import {
  polygonAngleDegrees,
  polygonBounds,
  polygonFromBounds,
  polygonFromPoints,
  vertexAt,
  vertexCount,
} from "./polygon.ts";
import type { Polygon } from "./polygon.ts";
import { pointOf } from "./point.ts";
import type { Point, Space } from "./point.ts";
import { unionBounds } from "./bounds.ts";
import type { AffineMap } from "./affine.ts";

/** `along`: from the start of the first edge to its end. `down`: from the first edge to the one across. */
export type QuadAxis = "along" | "down";

/** Units of the space: corners that are nearer are one. */
const SAME_CORNER = 0.5;

/** Turns about a point; degrees clockwise on screen. */
export function rotationMap<S extends Space>(degrees: number, about: Point<S>): AffineMap<S, S> {
  const radians = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const [x, y] = [about.x, about.y];
  return affineMap([cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y]);
}

/** The smallest rectangle around all of them whose first edge has this direction; undefined when they have no vertices. */
export function unionAlong<S extends Space>(polygons: readonly Polygon<S>[], degrees: number): Polygon<S> | undefined {
  const origin = pointOf<S>(0, 0);
  const upright = polygons.map((polygon) => mapPolygon(rotationMap(-degrees, origin), polygon));
  const bounds = unionBounds(upright.flatMap((polygon) => polygonBounds(polygon) ?? []));
  return bounds && mapPolygon(rotationMap(degrees, origin), polygonFromBounds<S>(bounds));
}

/** A polygon with four vertices is its own quad; any other has the rectangle around it in the direction of its first edge. */
export function quadOf<S extends Space>(polygon: Polygon<S>): Polygon<S> | undefined {
  return vertexCount(polygon) === 4 ? polygon : unionAlong([polygon], polygonAngleDegrees(polygon));
}

/** Cuts a quad in two at a fraction of its length or height, 0..1. The parts share the cut as an edge. */
export function cutQuad<S extends Space>(
  quad: Polygon<S>,
  fraction: number,
  axis: QuadAxis,
): readonly [Polygon<S>, Polygon<S>] {
  const [a, b, c, d] = corners(quad);
  if (axis === "along") {
    const [top, bottom] = [between(a, b, fraction), between(d, c, fraction)];
    return [polygonFromPoints([a, top, bottom, d]), polygonFromPoints([top, b, c, bottom])];
  }
  const [left, right] = [between(a, d, fraction), between(b, c, fraction)];
  return [polygonFromPoints([a, b, right, left]), polygonFromPoints([left, right, c, d])];
}

/** One quad around two: along their common edge when they have one, else the rectangle in the direction of the first. */
export function joinQuads<S extends Space>(first: Polygon<S>, second: Polygon<S>, degrees?: number): Polygon<S> {
  if (vertexCount(first) === 4 && vertexCount(second) === 4) {
    const [a, b, c, d] = corners(first);
    const [e, f, g, h] = corners(second);
    if (isNear(b, e) && isNear(c, h)) return polygonFromPoints([a, f, g, d]);
    if (isNear(d, e) && isNear(c, f)) return polygonFromPoints([a, b, g, h]);
    if (isNear(f, a) && isNear(g, d)) return polygonFromPoints([e, b, c, h]);
  }
  return unionAlong([first, second], degrees ?? polygonAngleDegrees(first)) ?? first;
}

function corners<S extends Space>(quad: Polygon<S>): readonly [Point<S>, Point<S>, Point<S>, Point<S>] {
  return [vertexAt(quad, 0), vertexAt(quad, 1), vertexAt(quad, 2), vertexAt(quad, 3)];
}

function between<S extends Space>(from: Point<S>, to: Point<S>, fraction: number): Point<S> {
  return pointOf(from.x + (to.x - from.x) * fraction, from.y + (to.y - from.y) * fraction);
}

function isNear<S extends Space>(a: Point<S>, b: Point<S>): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) <= SAME_CORNER;
}
