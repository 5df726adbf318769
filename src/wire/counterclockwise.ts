import { mapPolygon } from "#core/geometry/affine.ts";
import type { Space } from "#core/geometry/point.ts";
import { polygonFromPoints, polygonPoints } from "#core/geometry/polygon.ts";
import type { Polygon } from "#core/geometry/polygon.ts";
import type { ImageFrame } from "./image-frame.ts";
import { objectField } from "./json/json-fields.ts";
import type { ObjectPlace } from "./json/json-place.ts";
import { verticesField } from "./vertices.ts";

/** `boundingBox` of an answer whose corners go counter-clockwise. */
export function readCounterclockwiseBox(place: ObjectPlace, frame: ImageFrame): Polygon | undefined {
  const box = objectField(place, "boundingBox");
  const vertices = box === undefined ? undefined : verticesField<"page">(box, "vertices");
  return vertices === undefined ? undefined : mapPolygon(frame.fromPage, turnAround(vertices));
}

/**
 * Yandex goes top left, bottom left, bottom right, top right; a polygon of ours goes along the reading direction first.
 * The same step leads back.
 */
export function turnAround<S extends Space>(polygon: Polygon<S>): Polygon<S> {
  const [first, ...others] = polygonPoints(polygon);
  return first === undefined ? polygon : polygonFromPoints([first, ...others.reverse()]);
}
