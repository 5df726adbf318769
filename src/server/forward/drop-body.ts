import type { IncomingMessage } from "node:http";
import type { Effects } from "../effects.ts";
import type { BodyLimits } from "../limits.ts";

/**
 * Reads and drops what is left of a body whose request is answered already, so that the caller can read the answer
 * instead of hitting a closed connection. Ends the connection when too much comes or it takes too long.
 */
export function dropBody(request: IncomingMessage, limits: BodyLimits, effects: Pick<Effects, "schedule">): void {
  if (request.complete || request.destroyed) return;
  let bytes = 0;
  const close = (): void => {
    request.socket.destroy();
  };
  const stopTimer = effects.schedule(limits.dropMs, close);
  request.on("data", (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > limits.dropBytes) close();
  });
  request.on("close", stopTimer);
  request.resume();
}
