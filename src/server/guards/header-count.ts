import type { FailureCode } from "../failure.ts";

/** Counted here because Node's own limit drops the headers beyond it in silence. */
export function checkHeaderCount(rawHeaders: readonly string[], maxCount: number): FailureCode | undefined {
  return rawHeaders.length / 2 > maxCount ? "headers_too_large" : undefined;
}
