import type { Server } from "node:http";
import type { Effects } from "./effects.ts";

interface CloseOptions {
  readonly effects: Pick<Effects, "schedule">;
  readonly waitMs: number;
}

const IDLE_CHECK_MS = 50;

/** Stops listening, ends idle connections as they become so, and after `waitMs` all others. */
export async function closeServers(servers: readonly Server[], { effects, waitMs }: CloseOptions): Promise<void> {
  const stopTimer = effects.schedule(waitMs, () => {
    for (const server of servers) server.closeAllConnections();
  });
  const endIdle = (): void => {
    for (const server of servers) server.closeIdleConnections();
    stopChecking = effects.schedule(IDLE_CHECK_MS, endIdle);
  };
  let stopChecking = effects.schedule(IDLE_CHECK_MS, endIdle);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  stopTimer();
  stopChecking();
}
