import type { RequestViolation } from "../parsed-request.ts";
import { snakeCase } from "./json-fields.ts";
import { asObject, createReading, pathOf, rootPlace } from "./json-place.ts";
import type { ObjectPlace } from "./json-place.ts";

/**
 * Collects what is wrong with a request. What the readers of fields report (wrong types) counts as well, see
 * `allViolations`.
 */
export interface RequestChecks {
  readonly root: ObjectPlace | undefined;
  readonly add: (place: ObjectPlace, violation: Omit<RequestViolation, "path"> & { readonly field?: string }) => void;
  /** Fields that are not in `names` (lowerCamelCase). The services refuse a request with any. */
  readonly checkFields: (place: ObjectPlace, names: readonly string[]) => void;
  readonly all: () => RequestViolation[];
}

export function createRequestChecks(raw: unknown): RequestChecks {
  const reading = createReading();
  const root = asObject(rootPlace(raw, "", reading));
  const violations: RequestViolation[] = [];
  const add: RequestChecks["add"] = (place, { field, ...violation }) => {
    const path = [pathOf(place), field].filter((step) => step !== undefined && step !== "").join(".");
    violations.push({ path, ...violation });
  };
  return {
    root,
    add,
    checkFields(place, names) {
      for (const key of Object.keys(place.value)) {
        if (names.includes(camelCase(key))) continue;
        const at = pathOf(place) === "" ? "" : ` at '${snakeCase(pathOf(place))}'`;
        add(place, { field: key, kind: "unknown-field", message: `Unknown name "${key}"${at}: Cannot find field.` });
      }
    },
    all: () => [
      ...reading.issues.map(({ path, expected, got }) => ({
        path,
        kind: "type" as const,
        message: `${path === "" ? "The body must be" : "Must be"} ${expected}, not ${got}.`,
        issue: { expected, got },
      })),
      ...violations,
    ],
  };
}

function camelCase(key: string): string {
  return key.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
