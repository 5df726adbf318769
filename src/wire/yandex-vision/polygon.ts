import { mapPolygon } from "#core/geometry/affine.ts";
import type { AffineMap } from "#core/geometry/affine.ts";
import { polygonFromPoints, polygonPoints } from "#core/geometry/polygon.ts";
import type { Polygon } from "#core/geometry/polygon.ts";
import type { Space } from "#core/geometry/point.ts";
import type { ImageFrame } from "../image-frame.ts";
import { objectField } from "../json/json-fields.ts";
import type { ObjectPlace } from "../json/json-place.ts";
import type { JsonObject } from "../json/json-value.ts";
import { int64Text } from "./int64.ts";
import { verticesField } from "../vertices.ts";

export function readBoundingBox(place: ObjectPlace, frame: ImageFrame): Polygon | undefined {
  const box = objectField(place, "boundingBox");
  const vertices = box === undefined ? undefined : verticesField<"page">(box, "vertices");
  return vertices === undefined ? undefined : mapPolygon(frame.fromPage, turnAround(vertices));
}

/** A missing location is four empty vertices, as the service writes it. */
export function serializeBoundingBox(polygon: Polygon | undefined, toPage: AffineMap<"image", "page">): JsonObject {
  if (polygon === undefined) return { vertices: [{}, {}, {}, {}] };
  const points = polygonPoints(turnAround(mapPolygon(toPage, polygon)));
  return { vertices: points.map((point) => ({ ...coordinate("x", point.x), ...coordinate("y", point.y) })) };
}

function coordinate(name: "x" | "y", value: number): JsonObject {
  const text = int64Text(value);
  return text === "0" ? {} : { [name]: text };
}

/**
 * Yandex goes top left, bottom left, bottom right, top right; a polygon of ours goes along the reading direction first.
 * The same step leads back.
 */
function turnAround<S extends Space>(polygon: Polygon<S>): Polygon<S> {
  const [first, ...others] = polygonPoints(polygon);
  return first === undefined ? polygon : polygonFromPoints([first, ...others.reverse()]);
}
