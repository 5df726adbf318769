import type { Expectation } from "#core/recognition/answer-terms.ts";
import type { ParseIssue } from "#core/recognition/result.ts";
import type { RecordSource } from "../record-source.ts";
import { describeJson, isJsonObject } from "./json-value.ts";
import type { JsonObject } from "./json-value.ts";

/** What all places of one answer share while it is read. */
export interface JsonReading {
  readonly issues: ParseIssue[];
  /** The answer writes fields that were never set, so a number 0 says nothing. Service answers leave them out. */
  readonly writesDefaults: boolean;
  /** Where records came from; absent when nobody asks. */
  readonly sources?: RecordSource[];
}

/** A value and where it stands, so that whatever is wrong with it can be named. */
export interface JsonPlace {
  readonly value: unknown;
  readonly key: string | number;
  readonly parent?: JsonPlace;
  readonly reading: JsonReading;
}

export interface ObjectPlace extends JsonPlace {
  readonly value: JsonObject;
}

export function createReading(writesDefaults = false): JsonReading {
  return { issues: [], writesDefaults };
}

/** `path` is what every path below begins with; it may be empty. */
export function rootPlace(value: unknown, path: string, reading: JsonReading): JsonPlace {
  return { value, key: path, reading };
}

/** Such as `results[0].results[1].textDetection`. */
export function pathOf(place: JsonPlace): string {
  const steps: string[] = [];
  for (let at: JsonPlace | undefined = place; at !== undefined; at = at.parent) {
    steps.push(typeof at.key === "number" ? `[${String(at.key)}]` : `.${at.key}`);
  }
  return steps.reverse().join("").replace(/^\.+/, "");
}

export function reportIssue(place: JsonPlace, expected: Expectation): void {
  place.reading.issues.push({ path: pathOf(place), expected, got: describeJson(place.value) });
}

/** Undefined and reported when it is not an object. */
export function asObject(place: JsonPlace): ObjectPlace | undefined {
  if (isJsonObject(place.value)) return { ...place, value: place.value };
  reportIssue(place, "an object");
  return undefined;
}

/** The place in its list; 0 for a single object that stands where a list is expected. */
export function indexOf(place: JsonPlace): number {
  return typeof place.key === "number" ? place.key : 0;
}
