import type { IncomingMessage, ServerResponse } from "node:http";
import { isProgressId, PROGRESS_HEADER } from "#core/recognition/analysis-progress.ts";
import type { Provider, ProvidersAnswer } from "#core/recognition/provider.ts";
import type { Effects } from "./effects.ts";
import type { FailureCode } from "./failure.ts";
import type { Admission } from "./forward/admission.ts";
import { dropBody } from "./forward/drop-body.ts";
import { forward } from "./forward/forward.ts";
import type { Identity } from "./guards/check-request.ts";
import { checkAddressing, checkCaller } from "./guards/check-request.ts";
import { pathOf } from "./guards/target.ts";
import type { Limits } from "./limits.ts";
import type { LogLevel } from "./log.ts";
import type { ProgressRelay } from "./progress-relay.ts";
import type { Reply } from "./respond/reply.ts";
import { failureReply, jsonReply, sendReply } from "./respond/reply.ts";
import { vendorFailureReply } from "./respond/vendor-failure.ts";
import type { Route } from "./route.ts";
import { methodsOf, routeOf } from "./route.ts";
import type { Compress } from "./static/compression.ts";
import type { StaticFiles } from "./static/static-files.ts";
import { staticReply } from "./static/static-reply.ts";
import type { Upstream } from "./upstreams/upstream.ts";

/** All that answering a request takes. */
export interface Application {
  readonly version: string;
  /** By the port the request came in on, as the system may have chosen it. */
  readonly identityAt: (port: number) => Identity;
  readonly files: StaticFiles;
  readonly compress: Compress;
  readonly upstreams: Readonly<Record<Provider, Upstream | undefined>>;
  readonly describeProviders: () => Promise<ProvidersAnswer>;
  /** undefined when the engine is switched off. */
  readonly relayProgress: ProgressRelay | undefined;
  readonly admission: Admission;
  readonly limits: Limits;
  readonly effects: Effects;
}

export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Asks a caller for its body that waits to be asked (`Expect: 100-continue`). */
  readonly askForBody: () => void;
  readonly isAskedForBody: () => boolean;
}

/** Answers one request and writes one line about it. Never rejects. */
export async function handleRequest(app: Application, exchange: Exchange): Promise<void> {
  const { request, response } = exchange;
  const startedAt = app.effects.now();
  const route = routeOf(pathOf(request.url ?? ""), (path) => app.files.has(path));
  const reason = await answer(app, exchange, route).catch((): FailureCode => "internal");
  if (reason !== undefined) refuse(response, reason, route);
  dropBody(request, app.limits.body, app.effects);
  app.effects.log(levelOf(reason), "request", {
    method: request.method,
    route: route.kind === "forward" ? `${route.provider} ${route.wire}` : route.kind,
    status: response.statusCode,
    reason,
    ms: Math.round(app.effects.now() - startedAt),
  });
}

function levelOf(reason: FailureCode | undefined): LogLevel {
  if (reason === "internal") return "error";
  return reason === undefined || reason === "not_found" ? "debug" : "info";
}

/** The result is why nothing, or not all, has been sent. */
async function answer(app: Application, exchange: Exchange, route: Route): Promise<FailureCode | undefined> {
  const { request, response } = exchange;
  const identity = app.identityAt(request.socket.localPort ?? 0);
  const refusal =
    checkAddressing(request, identity, app.limits) ?? checkCaller({ request, route, identity, limits: app.limits });
  if (refusal !== undefined) return refusal;
  if (route.kind === "forward") return forwardTo(app, exchange, route);
  if (route.kind === "progress") return app.relayProgress?.(route.id, response) ?? "engine_off";
  if (route.kind === "vendor-method") return route.isDocumented ? "method_unimplemented" : "not_found";
  sendReply(response, await replyTo(app, request, route));
  return undefined;
}

function replyTo(
  app: Application,
  request: IncomingMessage,
  route: Exclude<Route, { kind: "forward" | "progress" | "vendor-method" }>,
): Promise<Reply> {
  const { files, compress } = app;
  switch (route.kind) {
    case "health":
      return Promise.resolve(jsonReply(200, { status: "ok", version: app.version }));
    case "providers":
      return app.describeProviders().then((answered) => jsonReply(200, answered));
    case "file":
      return staticReply({ path: route.path, files, headers: request.headers, compress });
    case "unknown":
      return Promise.resolve(failureReply("not_found"));
  }
}

function forwardTo(
  app: Application,
  exchange: Exchange,
  route: Extract<Route, { kind: "forward" }>,
): Promise<FailureCode | undefined> {
  const upstream = app.upstreams[route.provider];
  if (upstream === undefined) {
    return Promise.resolve(route.provider === "builtin" ? "engine_off" : "provider_not_configured");
  }
  const { admission, effects, limits } = app;
  const { provider, upstreamPath: path, isDouble } = route;
  const progressId = isDouble ? undefined : progressIdOf(exchange.request.headers);
  return forward({ ...exchange, provider, path, progressId, upstream, admission, effects, limits: limits.body });
}

function progressIdOf(headers: IncomingMessage["headers"]): string | undefined {
  const id = headers[PROGRESS_HEADER];
  return typeof id === "string" && isProgressId(id) ? id : undefined;
}

/** A caller that has the beginning of an answer must see that the rest is missing, so its connection is cut. */
function refuse(response: ServerResponse, reason: FailureCode, route: Route): void {
  if (response.headersSent) response.destroy();
  else sendReply(response, refusalReply(reason, route));
}

/** Callers of a vendor's own path know its errors only. */
function refusalReply(reason: FailureCode, route: Route): Reply {
  const headers = refusalHeaders(reason, route);
  return route.kind === "vendor-method" || (route.kind === "forward" && route.isDouble)
    ? vendorFailureReply(reason, route.wire, headers)
    : failureReply(reason, headers);
}

function refusalHeaders(reason: FailureCode, route: Route): Readonly<Record<string, string>> {
  if (reason === "method_not_allowed") return { Allow: methodsOf(route) };
  return reason === "access_denied" ? { "WWW-Authenticate": 'Basic realm="Proofbox", charset="UTF-8"' } : {};
}
