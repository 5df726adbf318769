import type { IncomingMessage, Server as HttpServer, ServerResponse } from "node:http";
import { createServer as createHttpServer } from "node:http";
import type { AddressInfo, Server, Socket } from "node:net";
import { createServer as createNetServer } from "node:net";
import { onTestFinished } from "vitest";

export interface ReceivedRequest {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

export interface ScriptedUpstream {
  readonly origin: URL;
  /** Complete requests, in the order in which their bodies ended. */
  readonly requests: readonly ReceivedRequest[];
  readonly connections: () => number;
}

export type Script = (response: ServerResponse, request: ReceivedRequest, index: number) => void;

/** A vendor that reads each request to its end and then does what the script says. Ends with the test. */
export async function startUpstream(script: Script): Promise<ScriptedUpstream> {
  const requests: ReceivedRequest[] = [];
  const server = createHttpServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { method, url, headers } = request;
      const received = { method, path: url, headers, body: Buffer.concat(chunks).toString("utf8") };
      requests.push(received);
      script(response, received, requests.length - 1);
    });
  });
  return { ...(await open(server)), requests };
}

/** A vendor at the level of its sockets. */
export async function startRawUpstream(onConnection: (socket: Socket, index: number) => void) {
  let index = 0;
  const server = createNetServer((socket) => {
    socket.on("error", () => undefined);
    onConnection(socket, index++);
  });
  return open(server);
}

/** Calls back when a whole request has come, as far as its headers tell. */
export function onWholeRequest(socket: Socket, callback: () => void): void {
  let text = "";
  socket.on("data", (chunk: Buffer) => {
    text += chunk.toString("latin1");
    const end = text.indexOf("\r\n\r\n");
    const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0);
    if (end !== -1 && text.length >= end + 4 + length) {
      text = "";
      callback();
    }
  });
}

async function open(server: Server | HttpServer): Promise<Omit<ScriptedUpstream, "requests">> {
  const sockets = new Set<Socket>();
  let count = 0;
  server.on("connection", (socket: Socket) => {
    count += 1;
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  const { port } = server.address() as AddressInfo;
  return { origin: new URL(`http://127.0.0.1:${port}`), connections: () => count };
}

export function json(response: ServerResponse, body: string, status = 200): void {
  response.writeHead(status, { "Content-Type": "application/json" });
  response.end(body);
}
