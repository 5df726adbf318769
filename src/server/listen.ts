import type { Server } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import type { Result } from "#core/recognition/result.ts";
import { failure, success } from "#core/recognition/result.ts";
import type { ListenConfiguration } from "./configuration/configuration.ts";
import type { FailureCode } from "./failure.ts";
import { errorCodeOf } from "./forward/network-failure.ts";
import type { Exchange } from "./handle-request.ts";
import type { ServerLimits } from "./limits.ts";
import { failureReply, rawReply, sendReply } from "./respond/reply.ts";

export interface ListenOptions {
  readonly addresses: ListenConfiguration["addresses"];
  readonly port: number;
  readonly limits: ServerLimits;
  readonly handle: (exchange: Exchange) => void;
}

export interface Listening {
  readonly servers: readonly Server[];
  readonly port: number;
}

/** Listens on every address with one port (of the system's choice for 0). Fails with the system's error code. */
export async function listen(options: ListenOptions): Promise<Result<Listening, string>> {
  const servers: Server[] = [];
  let { port } = options;
  for (const { host, isOptional } of options.addresses) {
    const server = createProxyServer(options);
    const bound = await bind(server, host, port);
    if (bound.ok) {
      port = bound.value;
      servers.push(server);
    } else if (!isOptional || bound.error === "EADDRINUSE") {
      for (const other of servers) other.close();
      return bound;
    }
  }
  return success({ servers, port });
}

function bind(server: Server, host: string, port: number): Promise<Result<number, string>> {
  return new Promise((resolve) => {
    server.once("error", (error) => {
      resolve(failure(errorCodeOf(error)));
    });
    server.listen({ host, port }, () => {
      const address: AddressInfo | string | null = server.address();
      resolve(success(typeof address === "object" && address !== null ? address.port : port));
    });
  });
}

/**
 * Node's own request timeout is off, because a queued request has its body unread on purpose; the time for a body is
 * taken while it is read. A missing Host header is refused with the others, so that the refusal has our headers.
 */
function createProxyServer({ limits, handle }: ListenOptions): Server {
  const server = createServer({
    maxHeaderSize: limits.headerBytes,
    headersTimeout: limits.headersMs,
    requestTimeout: 0,
    connectionsCheckingInterval: limits.checkIntervalMs,
    keepAliveTimeout: limits.keepAliveMs,
    requireHostHeader: false,
    insecureHTTPParser: false,
  });
  server.maxConnections = limits.connections;
  const answering = new WeakSet<Duplex>();
  const serve = (exchange: Exchange): void => {
    const { socket } = exchange.request;
    answering.add(socket);
    exchange.response.on("close", () => answering.delete(socket));
    handle(exchange);
  };
  server.on("request", (request, response) => {
    serve({ request, response, askForBody: () => undefined, isAskedForBody: () => true });
  });
  server.on("checkContinue", (request, response) => {
    let isAsked = false;
    const askForBody = (): void => {
      isAsked = true;
      response.writeContinue();
    };
    serve({ request, response, askForBody, isAskedForBody: () => isAsked });
  });
  server.on("checkExpectation", (_, response) => {
    sendReply(response, failureReply("expectation_failed"));
  });
  server.on("upgrade", (_, socket) => {
    endWith(socket, "upgrade_refused");
  });
  server.on("connect", (_, socket) => {
    endWith(socket, "method_not_allowed");
  });
  server.on("clientError", (error, socket) => {
    refuseMalformed({ error, socket, isAnswering: answering.has(socket) });
  });
  return server;
}

interface Malformed {
  readonly error: unknown;
  readonly socket: Duplex;
  readonly isAnswering: boolean;
}

/** In the middle of an answer there is no place for another one, and a caller that sent nothing needs none. */
function refuseMalformed({ error, socket, isAnswering }: Malformed): void {
  const code = errorCodeOf(error);
  const isSilent = "bytesRead" in socket && socket.bytesRead === 0;
  if (isAnswering || isSilent || code === "ECONNRESET" || !socket.writable) socket.destroy();
  else endWith(socket, failureOfParserError(code));
}

function failureOfParserError(code: string): FailureCode {
  if (code === "HPE_HEADER_OVERFLOW") return "headers_too_large";
  if (code === "HPE_CHUNK_EXTENSIONS_OVERFLOW") return "body_too_large";
  return code === "ERR_HTTP_REQUEST_TIMEOUT" ? "request_timeout" : "malformed_request";
}

function endWith(socket: Duplex, reason: FailureCode): void {
  const allow: Readonly<Record<string, string>> = reason === "method_not_allowed" ? { Allow: "GET, HEAD, POST" } : {};
  socket.on("error", () => {
    socket.destroy();
  });
  socket.end(rawReply(failureReply(reason, allow)), () => {
    socket.destroy();
  });
}
