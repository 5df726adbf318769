import type { OutgoingHttpHeaders } from "node:http";
import type { UpstreamCall } from "./upstream.ts";

/** Fixed, apart from the length: no header of the caller goes on. */
export function callHeaders(call: UpstreamCall): OutgoingHttpHeaders {
  const length =
    call.contentLength === undefined ? { "Transfer-Encoding": "chunked" } : { "Content-Length": call.contentLength };
  return {
    "Content-Type": "application/json",
    Accept: "application/json",
    "Accept-Encoding": "gzip",
    "User-Agent": "Proofbox",
    ...length,
  };
}
