import { expect, it } from "vitest";
import type { FailureCode } from "../failure.ts";
import { FAILURE_CODES, proxyErrorOf, statusOfFailure } from "../failure.ts";
import { failureReply, rawReply } from "./reply.ts";
import { SECURITY_HEADERS } from "./security-headers.ts";

it("says what the security policy allows, directive by directive", () => {
  const directives = (SECURITY_HEADERS["Content-Security-Policy"] ?? "").split("; ");
  expect(directives).toEqual(
    expect.arrayContaining([
      "default-src 'none'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "style-src 'self'",
      "connect-src 'self' blob:",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types app",
    ]),
  );
  expect(directives.join(" ")).not.toMatch(/'unsafe-(?:inline|eval)'|\*|https?:/);
});

it("gives every failure an error status, a sentence and a stable word", () => {
  const codes = FAILURE_CODES;
  expect(codes.length).toBeGreaterThan(20);
  for (const code of codes) {
    expect(code).toMatch(/^[a-z]+(?:_[a-z]+)*$/);
    const { message } = proxyErrorOf(code);
    expect(message).toMatch(/^[A-Z].*[.?]$/);
    expect(statusOfFailure(code)).toBeGreaterThanOrEqual(400);
  }
});

it.each<[FailureCode, string | undefined]>([
  ["busy", "2"],
  ["engine_starting", "2"],
  ["not_found", undefined],
])("tells with %s when to come back", (code, seconds) => {
  expect(failureReply(code).headers["Retry-After"]).toBe(seconds);
});

it("writes a whole response for a bare socket", () => {
  const text = rawReply(failureReply("malformed_request")).toString("latin1");
  expect(text).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
  const [head = "", body = ""] = text.split("\r\n\r\n");
  expect(head).toContain(`Content-Length: ${body.length}`);
  expect(head).toContain("Connection: close");
  expect(JSON.parse(body)).toEqual(proxyErrorOf("malformed_request"));
});
