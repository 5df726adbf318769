import type { Wire } from "#core/recognition/provider.ts";
import { httpStatusOfRpcCode, rpcCode, rpcCodeFromHttpStatus } from "#core/recognition/rpc-code.ts";
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

/** What a vendor has its own words for. */
const VENDOR_ERRORS: Readonly<Record<Wire, Partial<Record<FailureCode, ErrorBody>>>> = {
  "google-vision": {
    body_too_large: {
      code: rpcCode("INVALID_ARGUMENT"),
      message: "Request payload size exceeds the limit: 10485760 bytes.",
      details: [],
    },
  },
  "yandex-vision": {},
};

/** A failure of this server as the vendor would tell it, for callers who believe to speak to the vendor. */
export function vendorFailureReply(failure: FailureCode, wire: Wire, headers: Readonly<Record<string, string>>): Reply {
  const vendorError = VENDOR_ERRORS[wire][failure];
  const status = vendorError === undefined ? statusOfFailure(failure) : httpStatusOfRpcCode(vendorError.code);
  const error = vendorError ?? {
    code: rpcCodeFromHttpStatus(status),
    message: proxyErrorOf(failure).message,
    details: [],
  };
  const reply = jsonReply(status, SERIALIZE[wire](error));
  return { ...reply, headers: { ...failureReply(failure, headers).headers } };
}
