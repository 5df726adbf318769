import type { RecognitionError } from "#core/recognition/error.ts";
import {
  httpStatusOfRpcCode,
  isRetryableRpcCode,
  rpcCodeFromHttpStatus,
  rpcCodeName,
} from "#core/recognition/rpc-code.ts";

/** A failed attempt: why, and whether asking again may help. */
export interface Fault {
  readonly error: RecognitionError;
  /** Further attempts that are worth making for this kind of failure. */
  readonly retries: number;
  /** The other side said when to come back. */
  readonly retryAfterMs?: number;
  /** Ask again with this image alone: its neighbours in the batch may be the cause. */
  readonly isAlone?: boolean;
}

const MAX_RETRIES = 2;

export function finalFault(error: RecognitionError): Fault {
  return { error, retries: 0 };
}

/** Of a google.rpc.Status, about one image or about the whole request. */
export function faultOfRpcCode(code: number, message: string): Fault {
  const retries = isRetryableRpcCode(code) ? MAX_RETRIES : 0;
  return { error: errorOfRpcCode(code, message), retries };
}

function errorOfRpcCode(code: number, message: string): RecognitionError {
  switch (rpcCodeName(code)) {
    case "UNAUTHENTICATED":
    case "PERMISSION_DENIED":
      return { kind: "auth", message };
    case "RESOURCE_EXHAUSTED":
      return { kind: "quota", message };
    case "UNIMPLEMENTED":
      return { kind: "unsupported", message };
    default:
      return { kind: httpStatusOfRpcCode(code) < 500 ? "rejected" : "unavailable", message, code };
  }
}

/** What an HTTP answer other than 200 says about itself. */
export interface HttpFailure {
  readonly status: number;
  readonly message: string;
  /** google.rpc.Code from the body. */
  readonly code?: number;
  readonly retryAfterMs?: number;
  /** The proxy's own word on whether asking again may help. */
  readonly isRetryable?: boolean;
  readonly elapsedMs: number;
}

export function faultOfHttp(failure: HttpFailure): Fault {
  const standard = retriesOfStatus(failure.status);
  const retries = failure.isRetryable === false ? 0 : standard;
  const { retryAfterMs } = failure;
  return { error: errorOfHttp(failure), retries, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
}

function retriesOfStatus(status: number): number {
  if (status === 408 || status === 504) return 1;
  return status === 429 || (status >= 500 && status !== 501) ? MAX_RETRIES : 0;
}

function errorOfHttp({ status, message, code, retryAfterMs, elapsedMs }: HttpFailure): RecognitionError {
  switch (status) {
    case 401:
    case 403:
      return { kind: "auth", message };
    case 408:
    case 504:
      return { kind: "timeout", afterMs: elapsedMs };
    case 413:
      return { kind: "too-large", message };
    case 415:
    case 501:
      return { kind: "unsupported", message };
    case 429:
      return { kind: "quota", message, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
    default:
      return errorOfStatusRange(status, message, code ?? rpcCodeFromHttpStatus(status));
  }
}

function errorOfStatusRange(status: number, message: string, code: number): RecognitionError {
  if (status < 400) return { kind: "bad-response", message };
  return { kind: status < 500 ? "rejected" : "unavailable", message, code };
}
