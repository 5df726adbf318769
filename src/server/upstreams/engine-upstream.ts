import { Agent, request } from "node:http";
import { success } from "#core/recognition/result.ts";
import type { EngineService } from "../engine-service/engine-service.ts";
import type { UpstreamLimits } from "../limits.ts";
import { AGENT_OPTIONS } from "./agent-options.ts";
import { callHeaders } from "./call-headers.ts";
import type { OpenCall, Upstream } from "./upstream.ts";

/**
 * The built-in engine. Connections are kept, because an engine that answers fast and closes at once can be gone before
 * Node has finished writing: it ends a body with an empty write, which fails on a closed local socket and takes the
 * answer with it.
 */
export function createEngineUpstream(engine: EngineService, limits: UpstreamLimits): Upstream {
  const agent = new Agent(AGENT_OPTIONS);
  return {
    limits,
    prepare: async (cancellation) => {
      const ready = await engine.whenReady(cancellation);
      return ready.ok ? success(openerOf(ready.value.socketPath, agent)) : ready;
    },
    createRewrite: () => undefined,
  };
}

function openerOf(socketPath: string, agent: Agent): OpenCall {
  return (call) => {
    const headers = { Host: "localhost", ...callHeaders(call) };
    return request({ socketPath, agent, method: "POST", path: call.path, headers });
  };
}
