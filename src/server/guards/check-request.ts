import type { IncomingMessage } from "node:http";
import type { Secret } from "../configuration/secret.ts";
import type { FailureCode } from "../failure.ts";
import type { Limits } from "../limits.ts";
import type { Route } from "../route.ts";
import { methodsOf } from "../route.ts";
import { checkAccessToken } from "./access-token.ts";
import { checkBodyLength } from "./body-length.ts";
import { checkHeaderCount } from "./header-count.ts";
import { checkHost } from "./host.ts";
import { checkMediaType } from "./media-type.ts";
import { checkMethod } from "./method.ts";
import { checkOrigin } from "./origin.ts";
import { checkTarget } from "./target.ts";

/** Who this server is to its callers, known once it listens. */
export interface Identity {
  readonly hosts: ReadonlySet<string>;
  readonly origins: ReadonlySet<string>;
  readonly accessToken: Secret | undefined;
}

/** Whether the request is meant for this server at all; before anything else of it is looked at. */
export function checkAddressing(
  request: Pick<IncomingMessage, "rawHeaders" | "url">,
  identity: Identity,
  limits: Limits,
): FailureCode | undefined {
  return (
    checkHeaderCount(request.rawHeaders, limits.server.headerCount) ??
    checkTarget(request.url) ??
    checkHost(request.rawHeaders, identity.hosts)
  );
}

interface CallerCheck {
  readonly request: Pick<IncomingMessage, "headers" | "method">;
  readonly route: Route;
  readonly identity: Identity;
  readonly limits: Limits;
}

/** Whether this caller may ask this of the route; before the body is read. */
export function checkCaller({ request, route, identity, limits }: CallerCheck): FailureCode | undefined {
  const { headers, method } = request;
  const { origins, accessToken } = identity;
  const isOpen = route.kind === "health";
  return (
    checkMethod(method, methodsOf(route)) ??
    checkOrigin(headers, { origins, purpose: purposeOf(route) }) ??
    (isOpen ? undefined : checkAccessToken(headers.authorization, accessToken)) ??
    (route.kind === "forward" ? checkBody(headers, limits) : undefined)
  );
}

function checkBody(headers: IncomingMessage["headers"], limits: Limits): FailureCode | undefined {
  return checkMediaType(headers) ?? checkBodyLength(headers, limits.body.bodyBytes);
}

function purposeOf(route: Route): "page" | "read" | "write" {
  if (route.kind === "forward") return "write";
  return route.kind === "providers" || route.kind === "health" ? "read" : "page";
}
