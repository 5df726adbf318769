import type { Bounds } from "./bounds.ts";
import type { Size } from "./point.ts";
import { polygonBounds } from "./polygon.ts";
import type { Polygon } from "./polygon.ts";

/** What a polygon may be besides a shape within the image. */
export type PolygonOddity = "whole-image" | "beyond-image" | "no-area";

/** Pixels. Services write the last column as `width` in one place and as `width - 1` in another. */
const EDGE_TOLERANCE = 1;

/** In a fixed order; none for an ordinary shape, and for one without vertices. */
export function polygonOddities(polygon: Polygon, imageSize: Size): readonly PolygonOddity[] {
  const bounds = polygonBounds(polygon);
  if (bounds === undefined) return [];
  const oddities: Readonly<Record<PolygonOddity, boolean>> = {
    "whole-image": coversImage(bounds, imageSize),
    "beyond-image": reachesBeyond(bounds, imageSize),
    "no-area": bounds.maxX <= bounds.minX || bounds.maxY <= bounds.minY,
  };
  return (["whole-image", "beyond-image", "no-area"] as const).filter((oddity) => oddities[oddity]);
}

/** Whether a shape with these bounds says no more than "somewhere in the image". */
export function coversImage({ minX, minY, maxX, maxY }: Bounds, { width, height }: Size): boolean {
  const isFromEdge = minX <= EDGE_TOLERANCE && minY <= EDGE_TOLERANCE;
  return isFromEdge && maxX >= width - EDGE_TOLERANCE && maxY >= height - EDGE_TOLERANCE;
}

function reachesBeyond({ minX, minY, maxX, maxY }: Bounds, { width, height }: Size): boolean {
  const isBefore = minX < -EDGE_TOLERANCE || minY < -EDGE_TOLERANCE;
  return isBefore || maxX > width + EDGE_TOLERANCE || maxY > height + EDGE_TOLERANCE;
}
