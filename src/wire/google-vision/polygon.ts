import { mapPolygon } from "#core/geometry/affine.ts";
import type { Space } from "#core/geometry/point.ts";
import { vertexAt, vertexCount } from "#core/geometry/polygon.ts";
import type { Polygon } from "#core/geometry/polygon.ts";
import type { ImageFrame, PageFrame } from "../image-frame.ts";
import { shortestFloat32 } from "../json/float32.ts";
import { objectField } from "../json/json-fields.ts";
import type { ObjectPlace } from "../json/json-place.ts";
import type { JsonObject } from "../json/json-value.ts";
import { withoutDefaults } from "../json/proto-output.ts";
import { verticesField } from "../vertices.ts";

/** Google's order is the reading direction first, which is ours. Whichever of the two kinds of vertices is filled counts. */
export function readPoly(
  place: ObjectPlace,
  name: "boundingBox" | "boundingPoly" | "fdBoundingPoly",
  frame: ImageFrame,
): Polygon | undefined {
  const poly = objectField(place, name);
  if (poly === undefined) return undefined;
  const vertices = verticesField<"page">(poly, "vertices");
  if (vertices !== undefined) return mapPolygon(frame.fromPage, vertices);
  const normalized = verticesField<"normalized">(poly, "normalizedVertices");
  return normalized === undefined ? undefined : mapPolygon(frame.fromNormalized, normalized);
}

/** Whole pixels of the page. Undefined when there is no location, or none that the wire could tell from that. */
export function serializePoly(polygon: Polygon | undefined, frame: PageFrame): JsonObject | undefined {
  if (polygon === undefined) return undefined;
  return polyMessage("vertices", verticesOf(mapPolygon(frame.toPage, polygon), Math.round));
}

export function serializeNormalizedPoly(polygon: Polygon | undefined, frame: PageFrame): JsonObject | undefined {
  if (polygon === undefined) return undefined;
  return polyMessage("normalizedVertices", verticesOf(mapPolygon(frame.toNormalized, polygon), shortestFloat32));
}

function verticesOf(polygon: Polygon<Space>, encode: (coordinate: number) => number): JsonObject[] {
  return Array.from({ length: vertexCount(polygon) }, (_, index) => {
    const { x, y } = vertexAt(polygon, index);
    return withoutDefaults({ x: encode(x), y: encode(y) });
  });
}

function polyMessage(field: string, vertices: readonly JsonObject[]): JsonObject | undefined {
  return vertices.every((vertex) => Object.keys(vertex).length === 0) ? undefined : { [field]: vertices };
}
