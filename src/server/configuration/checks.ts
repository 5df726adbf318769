import type { Result } from "#core/recognition/result.ts";
import { failure, success } from "#core/recognition/result.ts";
import type { Secret } from "./secret.ts";
import { createSecret } from "./secret.ts";

const MAX_KEY_LENGTH = 8192;
const MIN_TOKEN_LENGTH = 16;

/** A key as it goes into a header. What is wrong is told without a character of it. */
export function checkKey(value: string): Result<Secret, string> {
  if (value.length > MAX_KEY_LENGTH) return failure(`is longer than ${MAX_KEY_LENGTH} characters`);
  if (/["'`]/.test(value)) return failure("contains quotation marks; leave them out");
  if (/[\s]/.test(value)) return failure("contains white space inside");
  if (!/^[\x21-\x7e]+$/.test(value)) return failure("contains characters that are not printable ASCII");
  return success(createSecret(value));
}

export function checkAccessTokenSetting(value: string): Result<Secret, string> {
  if (value.length < MIN_TOKEN_LENGTH) return failure(`is shorter than ${MIN_TOKEN_LENGTH} characters`);
  return checkKey(value);
}

export function checkIdentifier(value: string): Result<string, string> {
  return /^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$/.test(value) ? success(value) : failure("is not an identifier");
}

export function checkPort(value: string): Result<number, string> {
  const port = Number(value);
  return /^\d{1,5}$/.test(value) && port <= 65_535 ? success(port) : failure("is not a port number (0 to 65535)");
}

/** `host` or `host:port`, as it stands in a Host header. */
export function checkHosts(value: string): Result<readonly string[], string> {
  const hosts = value.split(",").map((host) => host.trim().toLowerCase());
  const isValid = hosts.every((host) => /^(?:[a-z0-9.-]+|\[[0-9a-f:]+\])(?::\d{1,5})?$/.test(host));
  return isValid ? success(hosts) : failure("is not a list of host names with or without ports, separated by commas");
}

/** Where requests go in place of the vendor: this machine only, as they carry the key. */
export function checkUpstream(value: string): Result<URL, string> {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url === undefined) return failure("is not a URL");
  if (url.protocol !== "http:" && url.protocol !== "https:") return failure("must begin with http:// or https://");
  if (!isLoopback(url.hostname)) return failure("must be an address of this machine (localhost, 127.0.0.1 or [::1])");
  const isOriginOnly = url.pathname === "/" && `${url.username}${url.password}${url.search}${url.hash}` === "";
  return isOriginOnly ? success(url) : failure("must hold nothing but scheme, host and port");
}

/** Takes a name as it stands in a URL or in HOST. */
export function isLoopback(hostname: string): boolean {
  return /^(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[?::1\]?)$/.test(hostname);
}
