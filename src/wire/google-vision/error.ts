import { httpStatusOfRpcCode, rpcCodeName } from "#core/recognition/rpc-code.ts";
import type { ErrorBody } from "../error-body.ts";
import type { JsonObject } from "../json/json-value.ts";
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
