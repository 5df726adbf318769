import type { RecognitionError } from "#core/recognition/error.ts";
import { rpcCodeName } from "#core/recognition/rpc-code.ts";
import type { Explanation } from "./explanation.ts";
import type { Messages } from "./en.ts";

export function describeError({ errors }: Messages, error: RecognitionError): Explanation {
  switch (error.kind) {
    case "offline":
      return errors.offline();
    case "timeout":
      return errors.timeout(error.afterMs);
    case "cancelled":
      return errors.cancelled();
    case "quota":
      return errors.quota(error.message, error.retryAfterMs);
    case "auth":
      return errors.auth(error.message);
    case "too-large":
      return errors.tooLarge(error.message);
    case "unsupported":
      return errors.unsupported(error.message);
    case "rejected":
      return errors.rejected(error.message, rpcCodeName(error.code));
    case "unavailable":
      return errors.unavailable(error.message, rpcCodeName(error.code));
    case "bad-response":
      return errors.badResponse(error.message);
    case "no-answer":
      return errors.noAnswer();
  }
}
