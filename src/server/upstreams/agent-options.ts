import type { AgentOptions } from "node:http";

/** Idle connections end here before the usual 5 s at the other side, so that hardly any dies under a request. */
export const AGENT_OPTIONS: AgentOptions = { keepAlive: true, maxFreeSockets: 4, timeout: 4_000 };
