import { request } from "node:http";
import { PROGRESS_HEADER } from "#core/recognition/analysis-progress.ts";
import { success } from "#core/recognition/result.ts";
import type { EngineService } from "../engine-service/engine-service.ts";
import type { UpstreamLimits } from "../limits.ts";
import { callHeaders } from "./call-headers.ts";
import type { OpenCall, Upstream } from "./upstream.ts";

/** The built-in engine: one connection a request, as a local socket costs nothing and its path changes with a restart. */
export function createEngineUpstream(engine: EngineService, limits: UpstreamLimits): Upstream {
  return {
    limits,
    prepare: async (cancellation) => {
      const ready = await engine.whenReady(cancellation);
      return ready.ok ? success(openerOf(ready.value.socketPath)) : ready;
    },
    createRewrite: () => undefined,
  };
}

/**
 * It is this side that closes: an engine that answers fast and closes at once can be gone before Node has finished
 * writing, which ends a body with an empty write, which fails on a closed local socket and takes the answer with it.
 */
function openerOf(socketPath: string): OpenCall {
  return (call) => {
    const { progressId } = call;
    const headers = {
      Host: "localhost",
      Connection: "keep-alive",
      ...callHeaders(call),
      ...(progressId === undefined ? {} : { [PROGRESS_HEADER]: progressId }),
    };
    return request({ socketPath, agent: false, method: "POST", path: call.path, headers });
  };
}
