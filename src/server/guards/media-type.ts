import type { IncomingHttpHeaders } from "node:http";
import type { FailureCode } from "../failure.ts";

const JSON_TYPE = /^application\/json[ \t]*(?:;[ \t]*charset="?utf-8"?[ \t]*)?$/i;

/** Plain JSON only. A form or a `text/plain` body is what a page of another site could send without asking. */
export function checkMediaType(headers: IncomingHttpHeaders): FailureCode | undefined {
  const encoding = headers["content-encoding"];
  const isPlain = encoding === undefined || encoding.toLowerCase() === "identity";
  return isPlain && JSON_TYPE.test(headers["content-type"] ?? "") ? undefined : "unsupported_media_type";
}
