import type { JsonObject } from "./json-value.ts";

/** proto3 JSON leaves out whatever is the default: undefined, 0, false, empty text, empty lists. Messages stay. */
export function withoutDefaults(fields: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isDefault(value)));
}

function isDefault(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return value === undefined || value === 0 || value === "" || value === false;
}

/** Undefined for a message without fields, so that an optional one can be left out. */
export function messageOrNothing(fields: JsonObject): JsonObject | undefined {
  const message = withoutDefaults(fields);
  return Object.keys(message).length === 0 ? undefined : message;
}
