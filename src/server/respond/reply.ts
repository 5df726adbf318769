import type { ServerResponse } from "node:http";
import { STATUS_CODES } from "node:http";
import type { FailureCode } from "../failure.ts";
import { proxyErrorOf, statusOfFailure } from "../failure.ts";
import { SECURITY_HEADERS } from "./security-headers.ts";

/** A whole answer as data. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const RETRY_AFTER_SECONDS: Partial<Record<FailureCode, number>> = {
  busy: 2,
  engine_starting: 2,
  engine_unavailable: 10,
};

export function jsonReply(status: number, value: unknown): Reply {
  return {
    status,
    headers: { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store" },
    body: Buffer.from(JSON.stringify(value)),
  };
}

export function failureReply(code: FailureCode, headers: Readonly<Record<string, string>> = {}): Reply {
  const reply = jsonReply(statusOfFailure(code), proxyErrorOf(code));
  const seconds = RETRY_AFTER_SECONDS[code];
  const retryAfter = seconds === undefined ? {} : { "Retry-After": String(seconds) };
  return { ...reply, headers: { ...reply.headers, ...retryAfter, ...headers } };
}

/** Does nothing when the headers are out already. Node leaves the body away for HEAD and 304. */
export function sendReply(response: ServerResponse, reply: Reply): void {
  if (response.headersSent || response.destroyed) return;
  const length = reply.status === 304 ? {} : { "Content-Length": String(reply.body.length) };
  response.writeHead(reply.status, { ...SECURITY_HEADERS, ...reply.headers, ...length });
  response.end(reply.body);
}

/** The same answer as bytes, for connections where Node gives a socket and no response object. Closes after it. */
export function rawReply(reply: Reply): Buffer {
  const headers = { ...SECURITY_HEADERS, ...reply.headers, "Content-Length": reply.body.length, Connection: "close" };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return Buffer.concat([
    Buffer.from(`HTTP/1.1 ${reply.status} ${STATUS_CODES[reply.status] ?? ""}\r\n${lines.join("\r\n")}\r\n\r\n`),
    reply.body,
  ]);
}
