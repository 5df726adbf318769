import { createHash, timingSafeEqual } from "node:crypto";
import type { Secret } from "../configuration/secret.ts";
import type { FailureCode } from "../failure.ts";

/**
 * The token as a bearer token (programs) or as the password of Basic authentication with any user name (browsers, which
 * ask the person once). Compared in constant time.
 */
export function checkAccessToken(
  authorization: string | undefined,
  token: Secret | undefined,
): FailureCode | undefined {
  if (token === undefined) return undefined;
  return isSame(presentedToken(authorization ?? ""), token.reveal()) ? undefined : "access_denied";
}

function presentedToken(authorization: string): string {
  const [scheme = "", credentials = ""] = authorization.split(" ", 2);
  if (scheme.toLowerCase() === "bearer") return credentials;
  if (scheme.toLowerCase() !== "basic") return "";
  const pair = Buffer.from(credentials, "base64").toString("utf8");
  return pair.slice(pair.indexOf(":") + 1);
}

function isSame(one: string, other: string): boolean {
  return timingSafeEqual(digest(one), digest(other));
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
