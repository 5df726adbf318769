import type { Wire } from "#core/recognition/provider.ts";
import { httpStatusOfRpcCode, rpcCode, rpcCodeFromHttpStatus } from "#core/recognition/rpc-code.ts";
import type { RpcCodeName } from "#core/recognition/rpc-code.ts";
import type { ErrorBody } from "#wire/error-body.ts";
import { serializeGoogleError } from "#wire/google-vision/error.ts";
import { serializeYandexError } from "#wire/yandex-vision/error.ts";
import type { FailureCode } from "../failure.ts";
import { proxyErrorOf, statusOfFailure } from "../failure.ts";
import type { Reply } from "./reply.ts";
import { failureReply, jsonReply } from "./reply.ts";

const SERIALIZE: Readonly<Record<Wire, (error: ErrorBody) => unknown>> = {
  "google-vision": serializeGoogleError,
  "yandex-vision": serializeYandexError,
};

/** What a vendor has its own words, or its own code, for. */
const VENDOR_ERRORS: Readonly<Record<Wire, Partial<Record<FailureCode, ErrorBody>>>> = {
  "google-vision": {
    body_too_large: vendorError("INVALID_ARGUMENT", "Request payload size exceeds the limit: 10485760 bytes."),
    unsupported_media_type: vendorError(
      "INVALID_ARGUMENT",
      "Invalid JSON payload received. The body must be uncompressed application/json.",
    ),
    method_not_allowed: vendorError("NOT_FOUND", "Method not found."),
    not_found: vendorError("NOT_FOUND", "Method not found."),
  },
  "yandex-vision": {
    method_not_allowed: vendorError("UNIMPLEMENTED", "Method Not Allowed"),
    not_found: vendorError("NOT_FOUND", "Not Found"),
  },
};

function vendorError(codeName: RpcCodeName, message: string): ErrorBody {
  return { code: rpcCode(codeName), message, details: [] };
}

/**
 * A failure of this server as the vendor would tell it, for callers who believe to speak to the vendor. The HTTP status is
 * always that of the code in the body.
 */
export function vendorFailureReply(failure: FailureCode, wire: Wire, headers: Readonly<Record<string, string>>): Reply {
  const error = VENDOR_ERRORS[wire][failure] ?? {
    code: rpcCodeFromHttpStatus(statusOfFailure(failure)),
    message: proxyErrorOf(failure).message,
    details: [],
  };
  const reply = jsonReply(httpStatusOfRpcCode(error.code), SERIALIZE[wire](error));
  return { ...reply, headers: { ...failureReply(failure, headers).headers } };
}
