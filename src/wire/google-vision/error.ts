import { httpStatusOfRpcCode, rpcCode, rpcCodeName } from "#core/recognition/rpc-code.ts";
import type { ErrorBody } from "../error-body.ts";
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

/** What the service says of a request that it refuses as a whole. */
export function googleRefusal(violations: readonly RequestViolation[]): ErrorBody {
  const found = violations.map(({ path, kind, message }) => ({
    isReading: READING_KINDS.includes(kind),
    field: kind === "unknown-field" ? path.replace(/\.?[^.]*$/, "") : path,
    description: kind === "unknown-field" ? `Invalid JSON payload received. ${message}` : message,
  }));
  const fieldViolations = found
    .filter(({ isReading }) => isReading)
    .map(({ field, description }) => withoutDefaults({ field, description }));
  return {
    code: rpcCode("INVALID_ARGUMENT"),
    message: found.map(({ description }) => description).join("\n"),
    details:
      fieldViolations.length === 0 ? [] : [{ "@type": "type.googleapis.com/google.rpc.BadRequest", fieldViolations }],
  };
}
