import type { ErrorBody } from "../error-body.ts";
import type { JsonObject } from "../json/json-value.ts";
import { withoutDefaults } from "../json/proto-output.ts";

/** The body of a refused request: a google.rpc.Status without a wrapper. */
export function serializeYandexError(error: ErrorBody): JsonObject {
  return withoutDefaults({ code: error.code, message: error.message, details: error.details });
}
