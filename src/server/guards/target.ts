import type { FailureCode } from "../failure.ts";

const MAX_TARGET_LENGTH = 2048;

/** Origin form only (`/path?query`), printable ASCII: no `http://host/path`, `*`, `//host`, fragments, backslashes. */
export function checkTarget(target: string | undefined): FailureCode | undefined {
  if (target === undefined || target.length > MAX_TARGET_LENGTH) return "bad_target";
  const isOriginForm = /^\/(?!\/)[\x21-\x7e]*$/.test(target);
  return isOriginForm && !/[#\\]/.test(target) ? undefined : "bad_target";
}

/** The part before `?`. Queries mean nothing here and are never passed on: they may hold a caller's own key. */
export function pathOf(target: string): string {
  const end = target.indexOf("?");
  return end === -1 ? target : target.slice(0, end);
}
