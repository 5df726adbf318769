import { request } from "node:http";
import type { ServerResponse } from "node:http";
import { pipeline } from "node:stream";
import { PROGRESS_PATH } from "#core/recognition/analysis-progress.ts";
import { createCancellation } from "./cancellation.ts";
import type { Effects } from "./effects.ts";
import type { EngineService } from "./engine-service/engine-service.ts";
import type { FailureCode } from "./failure.ts";
import { SECURITY_HEADERS } from "./respond/security-headers.ts";

/** Passes on what the engine tells of one request, until either side ends. The result is why nothing has been sent. */
export type ProgressRelay = (id: string, response: ServerResponse) => Promise<FailureCode | undefined>;

export interface ProgressRelayOptions {
  readonly engine: EngineService;
  readonly effects: Effects;
  readonly maxStreams: number;
  /** As long as the request itself may take. */
  readonly totalMs: number;
}

export function createProgressRelay({ engine, effects, maxStreams, totalMs }: ProgressRelayOptions): ProgressRelay {
  let streams = 0;
  return async (id, response) => {
    if (streams >= maxStreams) return "busy";
    streams += 1;
    const cancellation = createCancellation();
    response.on("close", () => {
      cancellation.cancel("client_gone");
    });
    const stopTimer = effects.schedule(totalMs, () => response.destroy());
    try {
      const ready = await engine.whenReady(cancellation);
      return ready.ok ? await relay(ready.value.socketPath, id, response) : ready.error;
    } finally {
      stopTimer();
      streams -= 1;
    }
  };
}

function relay(socketPath: string, id: string, response: ServerResponse): Promise<FailureCode | undefined> {
  return new Promise((resolve) => {
    const outgoing = request({ socketPath, agent: false, path: `${PROGRESS_PATH}${id}` });
    outgoing.on("error", () => {
      resolve("engine_unavailable");
    });
    outgoing.on("response", (answer) => {
      const headers = { "Content-Type": "application/x-ndjson", "Cache-Control": "no-store" };
      response.writeHead(200, { ...SECURITY_HEADERS, ...headers });
      response.flushHeaders();
      // A break on either side ends the other: there is nothing to tell of it.
      pipeline(answer, response, () => {
        resolve(undefined);
      });
    });
    response.on("close", () => outgoing.destroy());
    outgoing.end();
  });
}
