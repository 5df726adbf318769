import { mapPolygon } from "#core/geometry/affine.ts";
import type { AffineMap } from "#core/geometry/affine.ts";
import { polygonPoints } from "#core/geometry/polygon.ts";
import type { Polygon } from "#core/geometry/polygon.ts";
import { turnAround } from "../counterclockwise.ts";
import type { JsonObject } from "../json/json-value.ts";
import { int64Text } from "./int64.ts";

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
