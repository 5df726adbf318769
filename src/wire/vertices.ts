import type { Size, Space } from "#core/geometry/point.ts";
import { polygonFromFlat } from "#core/geometry/polygon.ts";
import type { Polygon } from "#core/geometry/polygon.ts";
import { fieldOf, numberField, objectList } from "./json/json-fields.ts";
import type { ObjectPlace } from "./json/json-place.ts";
import { reportIssue } from "./json/json-place.ts";
import { isJsonObject } from "./json/json-value.ts";

/**
 * A list of `{x, y}`, where an absent x or y is 0. Undefined when there are none, when all of them are empty, which is
 * how the services say "no location", and when one cannot be read: half a polygon would be a lie.
 */
export function verticesField<S extends Space>(place: ObjectPlace, name: string): Polygon<S> | undefined {
  const field = fieldOf(place, name);
  if (field === undefined) return undefined;
  const flat = plainVertices(field.value) ?? readVertices(place, name);
  return flat === undefined || flat.every((number) => number === 0) ? undefined : polygonFromFlat<S>(flat);
}

/** The common case, without the cost of places: a page has tens of thousands of corners. Undefined for anything odd. */
function plainVertices(list: unknown): number[] | undefined {
  if (!Array.isArray(list)) return undefined;
  const flat: number[] = [];
  for (const vertex of list) {
    if (!isJsonObject(vertex)) return undefined;
    for (const name of COORDINATES) {
      const value = vertex[name] ?? 0;
      const number = typeof value === "string" && WHOLE_NUMBER.test(value) ? Number(value) : value;
      if (typeof number !== "number" || !Number.isFinite(number)) return undefined;
      flat.push(number);
    }
  }
  return flat;
}

const COORDINATES = ["x", "y"] as const;
const WHOLE_NUMBER = /^-?\d+$/;

function readVertices(place: ObjectPlace, name: string): number[] | undefined {
  const issuesBefore = place.reading.issues.length;
  const flat = objectList(place, name).flatMap((vertex) => COORDINATES.map((axis) => numberField(vertex, axis) ?? 0));
  return place.reading.issues.length > issuesBefore ? undefined : flat;
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
