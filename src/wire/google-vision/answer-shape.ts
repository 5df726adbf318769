import type { ImageEntry } from "../answer-parser.ts";
import { isJsonObject } from "../json/json-value.ts";
import type { JsonObject } from "../json/json-value.ts";

const ANNOTATION_FIELDS = [
  "faceAnnotations",
  "landmarkAnnotations",
  "logoAnnotations",
  "labelAnnotations",
  "localizedObjectAnnotations",
  "textAnnotations",
  "fullTextAnnotation",
  "safeSearchAnnotation",
  "imagePropertiesAnnotation",
  "cropHintsAnnotation",
  "webDetection",
  "productSearchResults",
];

const KNOWN_FIELDS = new Set(ANNOTATION_FIELDS.flatMap((name) => [name, snakeCase(name)]));

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/**
 * The answer to each image: of a whole answer, of the output file of an asynchronous request, of one bare
 * AnnotateImageResponse (`{}` is one: nothing found), or of a list of those. Undefined when it is none of them.
 */
export function imageEntries(raw: unknown): readonly ImageEntry[] | undefined {
  if (Array.isArray(raw)) return raw.some(isAnnotated) && raw.every(isJsonObject) ? listEntries(raw, "") : undefined;
  if (!isJsonObject(raw)) return undefined;
  if (Object.hasOwn(raw, "responses")) return listEntries(asList(raw["responses"]), "responses");
  return isImageResponse(raw) ? [{ value: raw, path: "" }] : undefined;
}

function listEntries(list: readonly unknown[], path: string): ImageEntry[] {
  return list.map((value, index) => ({ value, path: `${path}[${String(index)}]` }));
}

function isAnnotated(value: unknown): boolean {
  return isJsonObject(value) && Object.keys(value).some((key) => KNOWN_FIELDS.has(key));
}

/** A lone `error` is one as well, but only with a code of google.rpc: an HTTP status means that the request failed. */
function isImageResponse(raw: JsonObject): boolean {
  const keys = Object.keys(raw);
  return keys.length === 0 || isAnnotated(raw) || (keys.length === 1 && isImageError(raw["error"]));
}

function isImageError(error: unknown): boolean {
  if (!isJsonObject(error) || Object.hasOwn(error, "status")) return false;
  const code = error["code"];
  return typeof code === "number" && code > 0 && code <= 16;
}

function asList(value: unknown): readonly unknown[] {
  if (value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** Dumps of client objects write every field, also those that were never set; the service writes no empty one. */
export function writesDefaults(entry: JsonObject): boolean {
  return Object.values(entry).some((value) => value === null || (Array.isArray(value) && value.length === 0));
}
