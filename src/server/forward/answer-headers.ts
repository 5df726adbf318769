import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import type { FailureCode } from "../failure.ts";

const PASSED_ON = ["retry-after", "x-request-id", "x-server-trace-id", "x-proofbox-engine"];

/** What a caller gets to see of an upstream's headers. */
export function passedHeaders(headers: IncomingHttpHeaders): Readonly<Record<string, string>> {
  const kept = PASSED_ON.flatMap((name) => {
    const value = headers[name];
    return typeof value === "string" && /^[\x20-\x7e]{1,256}$/.test(value) ? [[name, value] as const] : [];
  });
  return Object.fromEntries(kept);
}

/** Why an answer must not be passed on, told by its status and headers alone. */
export function checkAnswerHead(answer: IncomingMessage, maxBytes: number): FailureCode | undefined {
  const status = answer.statusCode ?? 0;
  const { headers } = answer;
  if (status >= 300 && status < 400) return "upstream_redirect";
  if (!isJson(headers)) return failureOfForeignAnswer(status);
  if (!["gzip", "identity"].includes(headers["content-encoding"] ?? "identity")) return "upstream_invalid";
  return Number(headers["content-length"] ?? 0) > maxBytes ? "upstream_too_large" : undefined;
}

/** Front ends of both vendors answer overload with a page of HTML; anything else in HTML is someone else. */
function failureOfForeignAnswer(status: number): FailureCode {
  if (status === 429) return "upstream_quota";
  return status >= 500 ? "upstream_unavailable" : "upstream_not_provider";
}

function isJson(headers: IncomingHttpHeaders): boolean {
  return /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(headers["content-type"] ?? "");
}
