import { mapPoint, mapPolygon, invertMap } from "#core/geometry/affine.ts";
import type { AffineMap } from "#core/geometry/affine.ts";
import { polygonBounds, polygonFromBounds, polygonFromPoints } from "#core/geometry/polygon.ts";
import type { Polygon } from "#core/geometry/polygon.ts";
import type { ImagePoint, Size } from "#core/geometry/point.ts";
import { imagePoint } from "#core/geometry/point.ts";

/** The rectangle between two points as it is seen: its first edge runs to the right on the screen. */
export function rectangleBetween(toScreen: AffineMap<"image", "screen">, a: ImagePoint, b: ImagePoint): Polygon {
  const onScreen = polygonBounds(polygonFromPoints([mapPoint(toScreen, a), mapPoint(toScreen, b)]));
  if (onScreen === undefined) return polygonFromPoints([a, b]);
  return mapPolygon(invertMap(toScreen), polygonFromBounds<"screen">(onScreen));
}

/** Clockwise from the corner that was set first, in whatever order the others were set: no side crosses another. */
export function quadThrough(corners: readonly ImagePoint[]): Polygon {
  const middle = {
    x: corners.reduce((sum, { x }) => sum + x, 0) / corners.length,
    y: corners.reduce((sum, { y }) => sum + y, 0) / corners.length,
  };
  const angle = ({ x, y }: ImagePoint) => Math.atan2(y - middle.y, x - middle.x);
  const start = corners[0] === undefined ? 0 : angle(corners[0]);
  const fromStart = (point: ImagePoint) => (angle(point) - start + 2 * Math.PI) % (2 * Math.PI);
  return polygonFromPoints(corners.toSorted((a, b) => fromStart(a) - fromStart(b)));
}

/** No text is outside the picture. */
export function insideImage({ x, y }: ImagePoint, { width, height }: Size): ImagePoint {
  return imagePoint(Math.min(width, Math.max(0, x)), Math.min(height, Math.max(0, y)));
}
