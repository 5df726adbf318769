import { rpcCode } from "#core/recognition/rpc-code.ts";
import type { ErrorBody } from "../error-body.ts";
import type { JsonObject } from "../json/json-value.ts";
import { withoutDefaults } from "../json/proto-output.ts";
import type { RequestViolation } from "../parsed-request.ts";

/** The body of a refused request: a google.rpc.Status without a wrapper. */
export function serializeYandexError(error: ErrorBody): JsonObject {
  return withoutDefaults({ code: error.code, message: error.message, details: error.details });
}

/** What the service says of a request that it refuses as a whole. Its own wording is not documented. */
export function yandexRefusal(violations: readonly RequestViolation[]): ErrorBody {
  const reasons = violations.map(({ path, message }) => (path === "" ? message : `${path}: ${message}`));
  return { code: rpcCode("INVALID_ARGUMENT"), message: reasons.join("; "), details: [] };
}
