import type { Confidence } from "#core/document/confidence.ts";
import { confidenceFrom } from "#core/document/confidence.ts";
import { asObject, reportIssue } from "./json-place.ts";
import type { JsonPlace, ObjectPlace } from "./json-place.ts";

/**
 * Readers of one field of a proto3 JSON message, tolerant as its rules ask: lowerCamelCase or the proto's own
 * snake_case, null for absent, numbers as text, one object where a list is expected. What cannot be read is reported
 * and counts as absent.
 */
const snakeCaseNames = new Map<string, string>();

/** The proto's own spelling of a field, or of a path of fields. */
export function snakeCase(name: string): string {
  const known = snakeCaseNames.get(name);
  if (known !== undefined) return known;
  const made = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  snakeCaseNames.set(name, made);
  return made;
}

/** `name` in lowerCamelCase. Undefined when absent or null. */
export function fieldOf(place: ObjectPlace, name: string): JsonPlace | undefined {
  const key = Object.hasOwn(place.value, name) ? name : snakeCase(name);
  if (!Object.hasOwn(place.value, key)) return undefined;
  const value = place.value[key];
  if (value === null || value === undefined) return undefined;
  return { value, key, parent: place, reading: place.reading };
}

export function objectField(place: ObjectPlace, name: string): ObjectPlace | undefined {
  const field = fieldOf(place, name);
  return field === undefined ? undefined : asObject(field);
}

/** The elements that are objects; `indexOf` tells where each one stood. */
export function objectList(place: ObjectPlace, name: string): ObjectPlace[] {
  return listField(place, name).flatMap((item) => asObject(item) ?? []);
}

export function listField(place: ObjectPlace, name: string): JsonPlace[] {
  const field = fieldOf(place, name);
  return field === undefined ? [] : elementsOf(field);
}

function elementsOf(list: JsonPlace): JsonPlace[] {
  if (!Array.isArray(list.value)) return [list];
  return list.value.map((value: unknown, key) => ({ value, key, parent: list, reading: list.reading }));
}

/** Empty text is absent, as proto3 has it. */
export function textField(place: ObjectPlace, name: string): string | undefined {
  const text = textOrEmpty(place, name);
  return text === "" ? undefined : text;
}

/** Absent is empty; undefined only when there is something that is no text. */
export function textOrEmpty(place: ObjectPlace, name: string): string | undefined {
  const field = fieldOf(place, name);
  return field === undefined ? "" : asText(field);
}

export function textList(place: ObjectPlace, name: string): string[] {
  return listField(place, name).flatMap((item) => asText(item) ?? []);
}

function asText(place: JsonPlace): string | undefined {
  if (typeof place.value === "string") return place.value;
  reportIssue(place, "text");
  return undefined;
}

/** Absent is false, as proto3 has it. */
export function booleanField(place: ObjectPlace, name: string): boolean {
  const field = fieldOf(place, name);
  if (field !== undefined && typeof field.value !== "boolean") reportIssue(field, "true or false");
  return field?.value === true;
}

const NUMBER_TEXT = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

/** A finite number, or its text. */
export function numberField(place: ObjectPlace, name: string): number | undefined {
  const field = fieldOf(place, name);
  return field === undefined ? undefined : asNumber(field);
}

export function numberList(place: ObjectPlace, name: string): number[] {
  return listField(place, name).flatMap((item) => asNumber(item) ?? []);
}

function asNumber(place: JsonPlace): number | undefined {
  const { value } = place;
  const number = typeof value === "string" && NUMBER_TEXT.test(value) ? Number(value) : value;
  if (typeof number === "number" && Number.isFinite(number)) return number;
  reportIssue(place, "a number");
  return undefined;
}

/** A measure that is absent when the engine gave none: a score, an angle. */
export function measureField(place: ObjectPlace, name: string): number | undefined {
  const number = numberField(place, name);
  return number === 0 && place.reading.writesDefaults ? undefined : number;
}

export function confidenceField(place: ObjectPlace, name: string): Confidence | undefined {
  const number = measureField(place, name);
  const confidence = confidenceFrom(number);
  if (number !== undefined && confidence === undefined) {
    reportIssue(fieldOf(place, name) ?? place, "a number from 0 to 1");
  }
  return confidence;
}

/** A 64-bit integer as decimal text: it may not fit a JavaScript number. Text may have an exponent, as `1e2`. */
export function integerTextField(place: ObjectPlace, name: string): string | undefined {
  const field = fieldOf(place, name);
  if (field === undefined) return undefined;
  const { value } = field;
  if (typeof value === "string" && /^-?\d+$/.test(value)) return value;
  const number = typeof value === "string" && NUMBER_TEXT.test(value) ? Number(value) : value;
  if (typeof number === "number" && Number.isSafeInteger(number)) return String(number);
  reportIssue(field, "a whole number");
  return undefined;
}

/** A whole number that fits a JavaScript number. */
export function integerField(place: ObjectPlace, name: string): number | undefined {
  const text = integerTextField(place, name);
  return text === undefined ? undefined : Number(text);
}

/**
 * The name of an enum value in upper case. Numbers, also as text, are looked up in `names`, which is in the order of the
 * enum's numbers; one it does not have comes back as its digits, as names of future versions come back as they are.
 */
export function enumField(place: ObjectPlace, name: string, names: readonly string[]): string | undefined {
  const field = fieldOf(place, name);
  if (field === undefined) return undefined;
  const { value } = field;
  if (typeof value === "string" && !/^\d+$/.test(value)) return value.toUpperCase();
  const number = typeof value === "string" ? Number(value) : value;
  if (typeof number === "number" && Number.isInteger(number)) return filled(names[number]) ?? String(number);
  reportIssue(field, "the name of an enum value");
  return undefined;
}

/** A number that the enum skips has an empty name. */
function filled(name: string | undefined): string | undefined {
  return name === "" ? undefined : name;
}
