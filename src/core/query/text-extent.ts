import { boundsHeight, boundsWidth } from "../geometry/bounds.ts";
import { polygonBounds } from "../geometry/polygon.ts";
import type { Polygon } from "../geometry/polygon.ts";

/** Image pixels along and across the reading direction. */
export interface TextExtent {
  readonly width: number;
  readonly height: number;
}

const QUAD_LENGTH = 8;

/** Of turned text too: a quad is measured along its own edges, any other polygon by its upright rectangle. */
export function textExtent(polygon: Polygon): TextExtent | undefined {
  if (polygon.length === QUAD_LENGTH) return { width: edgeLength(polygon, 0), height: edgeLength(polygon, 2) };
  const bounds = polygonBounds(polygon);
  return bounds === undefined ? undefined : { width: boundsWidth(bounds), height: boundsHeight(bounds) };
}

function edgeLength(polygon: Polygon, at: number): number {
  return Math.hypot((polygon[at + 2] ?? 0) - (polygon[at] ?? 0), (polygon[at + 3] ?? 0) - (polygon[at + 1] ?? 0));
}
