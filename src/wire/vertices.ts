import type { Size, Space } from "#core/geometry/point.ts";
import { polygonFromFlat } from "#core/geometry/polygon.ts";
import type { Polygon } from "#core/geometry/polygon.ts";
import { fieldOf, numberField, objectList } from "./json/json-fields.ts";
import type { ObjectPlace } from "./json/json-place.ts";
import { reportIssue } from "./json/json-place.ts";

/**
 * A list of `{x, y}`, where an absent x or y is 0. Undefined when there are none, when all of them are empty, which is
 * how the services say "no location", and when one cannot be read: half a polygon would be a lie.
 */
export function verticesField<S extends Space>(place: ObjectPlace, name: string): Polygon<S> | undefined {
  const issuesBefore = place.reading.issues.length;
  const flat = objectList(place, name).flatMap((vertex) => [coordinate(vertex, "x"), coordinate(vertex, "y")]);
  const isBroken = place.reading.issues.length > issuesBefore;
  return isBroken || flat.every((number) => number === 0) ? undefined : polygonFromFlat<S>(flat);
}

function coordinate(vertex: ObjectPlace, name: "x" | "y"): number {
  return numberField(vertex, name) ?? 0;
}

/** `width` and `height`; undefined unless both are positive. */
export function sizeOf(place: ObjectPlace): Size | undefined {
  const width = positive(place, "width");
  const height = positive(place, "height");
  return width === undefined || height === undefined ? undefined : { width, height };
}

function positive(place: ObjectPlace, name: string): number | undefined {
  const number = numberField(place, name);
  if (number === undefined || number > 0) return number;
  const field = fieldOf(place, name);
  if (number < 0 && field !== undefined) reportIssue(field, "a positive number");
  return undefined;
}
