import type { ImageEntry } from "../answer-parser.ts";
import { isJsonObject } from "../json/json-value.ts";
import type { JsonObject } from "../json/json-value.ts";

const FEATURE_FIELDS = [
  "textDetection",
  "text_detection",
  "classification",
  "faceDetection",
  "face_detection",
  "imageCopySearch",
  "image_copy_search",
];

/**
 * The answer to each image: of a whole answer, of the bare inner `{results: [...]}` of one image, of a bare feature
 * result, or of a list of these. Undefined when it is none of them.
 */
export function imageEntries(raw: unknown): readonly ImageEntry[] | undefined {
  if (Array.isArray(raw)) return entriesOfList(raw);
  if (!isJsonObject(raw)) return undefined;
  if (isFeatureResult(raw)) return [{ value: { results: raw }, path: "" }];
  if (!Object.hasOwn(raw, "results")) return undefined;
  const list = asList(raw["results"]);
  if (list.some(isFeatureResult)) return [{ value: raw, path: "" }];
  if (list.length > 0 && !list.some(isImageResult)) return undefined;
  return list.map((value, index) => ({ value, path: `results[${String(index)}]` }));
}

function entriesOfList(list: readonly unknown[]): readonly ImageEntry[] | undefined {
  if (list.some(isFeatureResult)) return [{ value: { results: list }, path: "" }];
  if (!list.some((entry) => isJsonObject(entry) && Object.hasOwn(entry, "results"))) return undefined;
  return list.map((value, index) => ({ value, path: `[${String(index)}]` }));
}

function isFeatureResult(value: unknown): value is JsonObject {
  return isJsonObject(value) && FEATURE_FIELDS.some((field) => Object.hasOwn(value, field));
}

/** An image may have failed as a whole, and an empty message is a message. */
function isImageResult(value: unknown): boolean {
  if (!isJsonObject(value)) return false;
  return Object.hasOwn(value, "results") || Object.hasOwn(value, "error") || Object.keys(value).length === 0;
}

function asList(value: unknown): readonly unknown[] {
  if (value === null) return [];
  return Array.isArray(value) ? value : [value];
}
