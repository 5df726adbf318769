import { parseErrorBody } from "#wire/error-body.ts";

export interface ToldFailure {
  readonly message: string;
  /** google.rpc.Code */
  readonly code?: number;
  /** Only the proxy says this. */
  readonly isRetryable?: boolean;
}

/** What the body of a refused request says: the proxy's own error, a vendor's error in either wire, or nothing. */
export function failureMessage(bodyText: string, status: number): ToldFailure {
  const body = parseJson(bodyText);
  if (isProxyError(body)) return { message: body.message, isRetryable: body.retryable };
  const told = parseErrorBody(body, status);
  return told === undefined ? { message: `HTTP ${String(status)}` } : { message: told.message, code: told.code };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The status alone then has to say what went wrong.
    return undefined;
  }
}

function isProxyError(body: unknown): body is { readonly message: string; readonly retryable: boolean } {
  return (
    typeof body === "object" &&
    body !== null &&
    "message" in body &&
    typeof body.message === "string" &&
    "retryable" in body &&
    typeof body.retryable === "boolean"
  );
}
