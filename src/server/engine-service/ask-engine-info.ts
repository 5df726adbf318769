import type { IncomingMessage } from "node:http";
import { request } from "node:http";
import type { EngineInfo } from "./engine-info.ts";
import { parseEngineInfo } from "./engine-info.ts";

const ANSWER_MS = 2_000;
const MAX_BYTES = 1024 * 1024;

/** undefined for anything but a proper answer: the service is then not ready. */
export async function askEngineInfo(socketPath: string): Promise<EngineInfo | undefined> {
  try {
    const text = await readAnswer(socketPath);
    return text === undefined ? undefined : parseEngineInfo(JSON.parse(text));
  } catch {
    return undefined; // Not JSON.
  }
}

function readAnswer(socketPath: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const giveUp = (): void => {
      outgoing.destroy();
      resolve(undefined);
    };
    const outgoing = request({ socketPath, agent: false, path: "/info", timeout: ANSWER_MS });
    outgoing.on("error", giveUp);
    outgoing.on("timeout", giveUp);
    outgoing.on("response", (answer) => {
      collect(answer).then((text) => {
        resolve(answer.statusCode === 200 ? text : undefined);
      }, giveUp);
    });
    outgoing.end();
  });
}

async function collect(answer: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of answer.iterator()) {
    if (!Buffer.isBuffer(chunk)) return undefined;
    bytes += chunk.length;
    if (bytes > MAX_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
