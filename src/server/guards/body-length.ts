import type { IncomingHttpHeaders } from "node:http";
import type { FailureCode } from "../failure.ts";

/** Bytes the caller says will come; undefined when it sends in chunks. */
export function declaredLength(headers: IncomingHttpHeaders): number | undefined {
  if (headers["transfer-encoding"] !== undefined) return undefined;
  return Number(headers["content-length"] ?? 0);
}

/** What is declared; what really comes is counted while it is read. */
export function checkBodyLength(headers: IncomingHttpHeaders, maxBytes: number): FailureCode | undefined {
  return (declaredLength(headers) ?? 0) > maxBytes ? "body_too_large" : undefined;
}
