import { httpStatusOfRpcCode, rpcCode, rpcCodeName } from "#core/recognition/rpc-code.ts";
import type { ErrorBody } from "../error-body.ts";
import { snakeCase } from "../json/json-fields.ts";
import type { JsonObject } from "../json/json-value.ts";
import type { RequestViolation } from "../parsed-request.ts";
import { withoutDefaults } from "../json/proto-output.ts";

/** The body of a refused request; its `code` is the HTTP status, unlike inside `responses`. */
export function serializeGoogleError(error: ErrorBody): JsonObject {
  const { message, details } = error;
  return {
    error: withoutDefaults({
      code: httpStatusOfRpcCode(error.code),
      message,
      status: rpcCodeName(error.code),
      details,
    }),
  };
}

/** Kinds that the service finds while it reads the JSON, and tells with the place of the field. */
const READING_KINDS: readonly RequestViolation["kind"][] = ["type", "unknown-field", "value"];

/**
 * What the service says of a request that it refuses as a whole. It names fields as the proto does, and looks at what a
 * request says only when all of it can be read.
 */
export function googleRefusal(violations: readonly RequestViolation[]): ErrorBody {
  const unreadable = violations.filter(({ kind }) => READING_KINDS.includes(kind));
  const told = unreadable.length > 0 ? unreadable : violations;
  const fieldViolations = unreadable.map((violation) =>
    withoutDefaults({ field: fieldOf(violation), description: describe(violation) }),
  );
  return {
    code: rpcCode("INVALID_ARGUMENT"),
    message: [...new Set(told.map(describe))].join("\n"),
    details:
      fieldViolations.length === 0 ? [] : [{ "@type": "type.googleapis.com/google.rpc.BadRequest", fieldViolations }],
  };
}

/** Of an unknown field the message that should have it. */
function fieldOf({ kind, path }: RequestViolation): string {
  return snakeCase(kind === "unknown-field" ? path.replace(/\.?[^.]*$/, "") : path);
}

function describe({ path, kind, message, issue }: RequestViolation): string {
  if (kind === "unknown-field") return `${UNREADABLE} ${message}`;
  if (issue === undefined) return message;
  if (path === "") return `${UNREADABLE} Unknown name "": Root element must be a message.`;
  const type = path.endsWith(".image.content") ? "TYPE_BYTES" : (TYPE_NAMES[issue.expected] ?? "TYPE_MESSAGE");
  return `Invalid value at '${snakeCase(path)}' (${type}), ${issue.got}`;
}

const UNREADABLE = "Invalid JSON payload received.";

/** By what the readers of fields say that they expect. */
const TYPE_NAMES: Readonly<Record<string, string>> = {
  text: "TYPE_STRING",
  "a number": "TYPE_FLOAT",
  "a whole number": "TYPE_INT32",
  "true or false": "TYPE_BOOL",
  "the name of an enum value": "TYPE_ENUM",
};
