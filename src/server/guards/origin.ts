import type { IncomingHttpHeaders } from "node:http";
import type { FailureCode } from "../failure.ts";

interface OriginRules {
  readonly origins: ReadonlySet<string>;
  /** `page`: links from elsewhere may open it. `read`: also typed into the address bar. `write`: own pages only. */
  readonly purpose: "page" | "read" | "write";
}

/**
 * Browsers tell where a request comes from in `Origin` and `Sec-Fetch-Site`, and pages cannot forge them. Each one that
 * is there must fit. Callers that send neither are programs, and the Host check is enough for those.
 */
export function checkOrigin(headers: IncomingHttpHeaders, rules: OriginRules): FailureCode | undefined {
  const { origin } = headers;
  if (origin !== undefined && !rules.origins.has(origin)) return "cross_origin";
  const site = headers["sec-fetch-site"];
  if (site === undefined || site === "same-origin") return undefined;
  if (site === "none" && rules.purpose !== "write") return undefined;
  return rules.purpose === "page" && isNavigation(headers) ? undefined : "cross_origin";
}

function isNavigation(headers: IncomingHttpHeaders): boolean {
  return headers["sec-fetch-mode"] === "navigate" && headers["sec-fetch-dest"] === "document";
}

/** https as well: something in front of the server may speak TLS. */
export function originsOf(hosts: Iterable<string>): readonly string[] {
  return [...hosts].flatMap((host) => [`http://${host}`, `https://${host}`]);
}
