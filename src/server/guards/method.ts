import type { FailureCode } from "../failure.ts";

export type Methods = "GET, HEAD" | "POST" | "GET, HEAD, POST";

/** `allowed` is at the same time the value of the Allow header. */
export function checkMethod(method: string | undefined, allowed: Methods): FailureCode | undefined {
  return allowed.split(", ").some((known) => known === method) ? undefined : "method_not_allowed";
}
