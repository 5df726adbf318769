import type { IncomingHttpHeaders, OutgoingHttpHeaders } from "node:http";
import { request } from "node:http";
import type { Socket } from "node:net";
import { connect } from "node:net";
import { onTestFinished } from "vitest";
import type { Configuration, VendorConfiguration } from "./configuration/configuration.ts";
import { createSecret } from "./configuration/secret.ts";
import { systemSchedule } from "./effects.ts";
import type { EngineService } from "./engine-service/engine-service.ts";
import type { Limits } from "./limits.ts";
import { DEFAULT_LIMITS } from "./limits.ts";
import type { LogFields } from "./log.ts";
import { startServer } from "./start-server.ts";
import type { StaticFiles } from "./static/static-files.ts";
import type { Vendor } from "./upstreams/vendor-upstream.ts";

export const YANDEX_PATH = "/api/yandex/vision/v1/batchAnalyze";
export const GOOGLE_PATH = "/api/google/v1/images:annotate";
export const YANDEX_KEY = "canary-yandex-7f3a91c2";
export const GOOGLE_KEY = "canary-google-51be08d4";

export interface LogEntry {
  readonly event: string;
  readonly fields: LogFields;
}

export interface TestServer {
  readonly port: number;
  readonly log: readonly LogEntry[];
  readonly close: () => Promise<void>;
}

export interface TestServerOptions {
  readonly vendors?: Partial<Record<Vendor, Partial<VendorConfiguration>>>;
  readonly listen?: Partial<Configuration["listen"]>;
  readonly limits?: DeepPartial<Limits>;
  readonly files?: StaticFiles;
  readonly engine?: EngineService;
}

type DeepPartial<T> = { readonly [K in keyof T]?: T[K] extends object ? DeepPartial<T[K]> : T[K] };

const NOT_SET: VendorConfiguration = { origin: undefined, credentials: undefined, folderId: undefined };

/** Both vendors at `origin`, each with an API key. */
export function vendorsAt(origin: URL): Record<Vendor, VendorConfiguration> {
  return {
    yandex: { ...NOT_SET, origin, credentials: { kind: "yandex-api-key", key: createSecret(YANDEX_KEY) } },
    google: { ...NOT_SET, origin, credentials: { kind: "google-api-key", key: createSecret(GOOGLE_KEY) } },
  };
}

/** The whole server in this process, on a free port of 127.0.0.1. Ends with the test. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const log: LogEntry[] = [];
  const started = await startServer({
    configuration: configurationOf(options),
    version: "1.2.3",
    files: options.files ?? new Map(),
    engine: options.engine,
    limits: limitsOf(options.limits ?? {}),
    effects: {
      now: () => performance.now(),
      schedule: systemSchedule,
      log: (_, event, fields) => log.push({ event, fields: fields ?? {} }),
    },
  });
  if (!started.ok) throw new Error(started.error);
  const { port, close } = started.value;
  onTestFinished(close);
  return { port, log, close };
}

function configurationOf({ vendors, listen }: TestServerOptions): Configuration {
  return {
    listen: {
      addresses: [{ host: "127.0.0.1", isOptional: false }],
      port: 0,
      names: ["localhost", "127.0.0.1", "[::1]"],
      publicHosts: [],
      accessToken: undefined,
      ...listen,
    },
    vendors: { yandex: { ...NOT_SET, ...vendors?.yandex }, google: { ...NOT_SET, ...vendors?.google } },
    isEngineOn: false,
    logLevel: "debug",
  };
}

function limitsOf(changes: DeepPartial<Limits>): Limits {
  return {
    server: { ...DEFAULT_LIMITS.server, shutdownMs: 100, ...changes.server },
    body: { ...DEFAULT_LIMITS.body, ...changes.body },
    admission: { ...DEFAULT_LIMITS.admission, ...changes.admission },
    vendor: { ...DEFAULT_LIMITS.vendor, ...changes.vendor },
    engine: { ...DEFAULT_LIMITS.engine, ...changes.engine },
    progressStreams: changes.progressStreams ?? DEFAULT_LIMITS.progressStreams,
    engineWaitMs: changes.engineWaitMs ?? DEFAULT_LIMITS.engineWaitMs,
  };
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Call {
  readonly port: number;
  readonly path: string;
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Buffer;
}

/** One request on a connection of its own. Rejects when the connection breaks. */
export function send({ port, path, method = "GET", headers = {}, body }: Call): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: "127.0.0.1", port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const text = Buffer.concat(chunks).toString("utf8");
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
      });
    });
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}

export function post(port: number, path: string, body: string | Buffer): Promise<Answer> {
  const headers = { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body) };
  return send({ port, path, method: "POST", headers, body });
}

/**
 * Bytes as they are, on a connection of its own; all that comes back until the server closes. After `end` this side can
 * send no more, which the server takes for a caller that went away.
 */
export function sendRaw(port: number, bytes: string | Buffer, how: "end" | "write" = "end"): Promise<string> {
  return new Promise((resolve) => {
    const socket: Socket = connect(port, "127.0.0.1");
    const chunks: Buffer[] = [];
    socket.on("data", (chunk) => chunks.push(chunk));
    socket.on("error", () => undefined);
    socket.on("close", () => {
      resolve(Buffer.concat(chunks).toString("latin1"));
    });
    socket[how](bytes);
  });
}

export function codeOf(answer: Answer): unknown {
  const body: unknown = JSON.parse(answer.body);
  return typeof body === "object" && body !== null && "code" in body ? body.code : undefined;
}
