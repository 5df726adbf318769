import { setMaxListeners } from "node:events";
import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { PROGRESS_HEADER, PROGRESS_PATH } from "#core/recognition/analysis-progress.ts";
import type { Wire } from "#core/recognition/provider.ts";
import { refusal } from "../annotate/answer-request.ts";
import type { WireAnswer } from "../annotate/answer-request.ts";
import { ENGINE } from "../engine-identity.ts";
import { EngineFailure } from "../engine-failure.ts";
import type { ProgressDesk, RequestProgress } from "../progress/progress-desk.ts";
import { requestLimits } from "../request-limits.ts";
import { engineTarget } from "./engine-target.ts";
import type { EngineTarget } from "./engine-target.ts";
import { streamProgress } from "./progress-stream.ts";
import { readBody } from "./read-body.ts";
import type { EngineInfo } from "./engine-info.ts";

export interface EngineServerOptions {
  readonly info: EngineInfo;
  readonly progress: ProgressDesk;
  /** Rejects when the signal aborts. */
  readonly answer: (raw: unknown, target: EngineTarget, caller: Caller) => Promise<WireAnswer>;
}

/** Who waits for the answer. */
export interface Caller {
  /** Aborts when the caller goes away. */
  readonly signal: AbortSignal;
  /** Takes the progress of the request's pictures. */
  readonly report: RequestProgress["report"];
}

/** Both wires over HTTP. The caller going away ends the work on its request. */
export function createEngineServer(options: EngineServerOptions): Server {
  const server = createServer((request, response) => {
    void handle(request, response, options);
  });
  server.requestTimeout = 0;
  // The proxy keeps connections: closing an idle one could meet its next request half way.
  server.keepAliveTimeout = 3_600_000;
  return server;
}

async function handle(request: IncomingMessage, response: ServerResponse, options: EngineServerOptions): Promise<void> {
  const path = (request.url ?? "/").split("?")[0] ?? "/";
  if (request.method === "GET" && path === "/info") {
    send(response, { httpStatus: 200, body: options.info });
    return;
  }
  if (request.method === "GET" && path.startsWith(PROGRESS_PATH)) {
    streamProgress(options.progress, path.slice(PROGRESS_PATH.length), response);
    return;
  }
  const target = request.method === "POST" ? engineTarget(path) : undefined;
  if (target === undefined) {
    send(response, { httpStatus: 404, body: { code: 5, message: "No such method", details: [] } });
    return;
  }
  const caller = new AbortController();
  // Every strip of a page listens.
  setMaxListeners(0, caller.signal);
  response.on("close", () => {
    if (!response.writableFinished) caller.abort();
  });
  const progress = options.progress.open(headerOf(request, PROGRESS_HEADER));
  const { signal } = caller;
  try {
    const answer = await answerBody(request, target, { ...options, caller: { signal, report: progress.report } });
    if (answer !== undefined) send(response, answer);
  } finally {
    progress.end();
  }
}

function headerOf(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === "string" ? value : undefined;
}

type BodyOptions = EngineServerOptions & { readonly caller: Caller };

/** Undefined when nobody waits for the answer any more. */
async function answerBody(
  request: IncomingMessage,
  target: EngineTarget,
  options: BodyOptions,
): Promise<WireAnswer | undefined> {
  const { wire, limitsOf } = target;
  const { bytesPerRequest } = requestLimits(wire, limitsOf);
  const body = await readBody(request, bytesPerRequest);
  if (body.kind === "gone") return undefined;
  if (body.kind === "too-large")
    return refusal(wire, `Request payload size exceeds the limit: ${String(bytesPerRequest)} bytes.`);
  const parsed = parseJson(body.text);
  if (parsed === undefined) return refusal(wire, "Invalid JSON payload received.");
  try {
    return await options.answer(parsed.value, target, options.caller);
  } catch (error) {
    return failureAnswer(error, wire);
  }
}

function failureAnswer(error: unknown, wire: Wire): WireAnswer | undefined {
  if (error instanceof EngineFailure && error.kind === "cancelled") return undefined;
  if (error instanceof EngineFailure && error.kind === "busy")
    return refusal(wire, error.message, "RESOURCE_EXHAUSTED");
  return refusal(wire, error instanceof Error ? error.message : String(error), "INTERNAL");
}

function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function send(response: ServerResponse, { httpStatus, body }: WireAnswer): void {
  response.writeHead(httpStatus, {
    "content-type": "application/json; charset=utf-8",
    "x-proofbox-engine": `${ENGINE.name}/${ENGINE.version}`,
  });
  response.end(JSON.stringify(body));
}
