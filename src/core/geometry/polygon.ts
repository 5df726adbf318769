import type { Bounds } from "./bounds.ts";
import { pointOf } from "./point.ts";
import type { Point, Space } from "./point.ts";

declare const polygonSpace: unique symbol;

/**
 * The vertices of a box as `[x0, y0, x1, y1, ...]`. The first edge runs in reading direction; the corners follow
 * clockwise on screen for upright text. Flat, because a page holds tens of thousands of them: one array costs a quarter
 * of the memory of point objects and copies between threads ten times faster. It may have any number of vertices, zero
 * area, and corners outside the image: it is what the answer said.
 */
export type Polygon<S extends Space = "image"> = readonly number[] & { readonly [polygonSpace]: S };

export function polygonFromPoints<S extends Space>(points: readonly Point<S>[]): Polygon<S> {
  return polygonFromFlat(points.flatMap((point) => [point.x, point.y]));
}

/** Takes `[x0, y0, x1, y1, ...]` in the named space as it is. Throws on an odd length: that is a programming error. */
export function polygonFromFlat<S extends Space>(flat: readonly number[]): Polygon<S> {
  if (flat.length % 2 !== 0) throw new Error(`A polygon needs pairs of numbers, got ${String(flat.length)} numbers`);
  return flat as Polygon<S>;
}

/** Clockwise from the top left. */
export function polygonFromBounds<S extends Space>(bounds: Bounds): Polygon<S> {
  const { minX, minY, maxX, maxY } = bounds;
  return polygonFromFlat([minX, minY, maxX, minY, maxX, maxY, minX, maxY]);
}

export function vertexCount(polygon: Polygon<Space>): number {
  return polygon.length / 2;
}

export function vertexAt<S extends Space>(polygon: Polygon<S>, index: number): Point<S> {
  return pointOf<S>(polygon[2 * index] ?? 0, polygon[2 * index + 1] ?? 0);
}

export function polygonPoints<S extends Space>(polygon: Polygon<S>): Point<S>[] {
  return Array.from({ length: vertexCount(polygon) }, (_, index) => vertexAt(polygon, index));
}

/** Undefined only for a polygon without vertices. */
export function polygonBounds(polygon: Polygon<Space>): Bounds | undefined {
  if (polygon.length === 0) return undefined;
  let minX = Infinity;
  let minY = Infinity;
  let maxX = -Infinity;
  let maxY = -Infinity;
  for (let i = 0; i < polygon.length; i += 2) {
    const x = polygon[i] ?? 0;
    const y = polygon[i + 1] ?? 0;
    if (x < minX) minX = x;
    if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
  }
  return { minX, minY, maxX, maxY };
}

/** Unsigned area by the shoelace formula, in squared units of its space. */
export function polygonArea(polygon: Polygon<Space>): number {
  let twice = 0;
  for (let i = 0, j = polygon.length - 2; i < polygon.length; j = i, i += 2) {
    twice += (polygon[j] ?? 0) * (polygon[i + 1] ?? 0) - (polygon[i] ?? 0) * (polygon[j + 1] ?? 0);
  }
  return Math.abs(twice) / 2;
}

export function polygonCentroid<S extends Space>(polygon: Polygon<S>): Point<S> {
  const count = vertexCount(polygon);
  let x = 0;
  let y = 0;
  for (let i = 0; i < polygon.length; i += 2) {
    x += polygon[i] ?? 0;
    y += polygon[i + 1] ?? 0;
  }
  return pointOf<S>(count === 0 ? 0 : x / count, count === 0 ? 0 : y / count);
}

/** Direction of the first edge, the reading direction, in degrees clockwise on screen, in (-180, 180]. */
export function polygonAngleDegrees(polygon: Polygon<Space>): number {
  const dx = (polygon[2] ?? 0) - (polygon[0] ?? 0);
  const dy = (polygon[3] ?? 0) - (polygon[1] ?? 0);
  return (Math.atan2(dy, dx) * 180) / Math.PI;
}

export function polygonContains<S extends Space>(polygon: Polygon<S>, point: Point<S>): boolean {
  let inside = false;
  for (let i = 0, j = polygon.length - 2; i < polygon.length; j = i, i += 2) {
    const xi = polygon[i] ?? 0;
    const yi = polygon[i + 1] ?? 0;
    const xj = polygon[j] ?? 0;
    const yj = polygon[j + 1] ?? 0;
    const crosses = yi > point.y !== yj > point.y && point.x < ((xj - xi) * (point.y - yi)) / (yj - yi) + xi;
    if (crosses) inside = !inside;
  }
  return inside;
}
