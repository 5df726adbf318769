import type { ImageEntry } from "../answer-parser.ts";
import { isJsonObject } from "../json/json-value.ts";

const ANNOTATION_FIELDS = ["textAnnotation", "text_annotation"];

/**
 * The answer to each page: of one message with or without its `result`, or of a list of messages, as JSON Lines give them.
 * Undefined when it is none of them.
 */
export function pageEntries(raw: unknown): readonly ImageEntry[] | undefined {
  if (Array.isArray(raw)) return entriesOfList(raw);
  return isMessage(raw) ? [entryOf(raw, "")] : undefined;
}

/** A page of a list may have failed. */
function entriesOfList(list: readonly unknown[]): readonly ImageEntry[] | undefined {
  if (!list.some(isMessage) || !list.every(isJsonObject)) return undefined;
  return list.map((value, index) => entryOf(value, `[${String(index)}]`));
}

function isMessage(value: unknown): boolean {
  if (!isJsonObject(value)) return false;
  const { result } = value;
  return hasAnnotation(value) || (isJsonObject(result) && hasAnnotation(result));
}

function hasAnnotation(value: object): boolean {
  return ANNOTATION_FIELDS.some((field) => Object.hasOwn(value, field));
}

function entryOf(value: unknown, path: string): ImageEntry {
  return { value, path };
}
