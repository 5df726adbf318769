import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { systemSchedule } from "../effects.ts";
import type { LogEntry } from "../test-server.test-data.ts";
import { askEngineInfo } from "./ask-engine-info.ts";
import { spawnEngineProcess } from "./engine-process.ts";
import { EngineService } from "./engine-service.ts";

export const FAKE_INFO = {
  engine: { name: "fake", version: "0.0.1" },
  features: [{ feature: "text", wires: ["yandex-vision", "google-vision"] }],
  languages: [{ tag: "en" }],
  textModels: ["page"],
  mediaTypes: ["image/png"],
  limits: { imagesPerBatch: 8, bytesPerImage: 1, pixelsPerImage: 2, bytesPerRequest: 3, featuresPerImage: 4 },
};

/** Answers with what it was asked; `x-exit` in the body ends it, `x-hang` never gets an answer. */
const SCRIPT = `
import { createServer } from "node:http";
const info = ${JSON.stringify(FAKE_INFO)};
process.stdin.on("end", () => process.exit(0)).resume();
createServer((request, response) => {
  let body = "";
  request.on("data", (chunk) => { body += chunk; });
  request.on("end", () => {
    if (body.includes("x-exit")) process.exit(7);
    if (body.includes("x-hang")) { console.error("hanging"); request.socket.on("close", () => console.error("let go")); return; }
    response.writeHead(200, { "Content-Type": "application/json" });
    const { url, headers } = request;
    response.end(JSON.stringify(url === "/info" ? info : { url, headers, body, pid: process.pid, environment: process.env }));
  });
}).listen(process.env.ENGINE_SOCKET, () => console.log("ready"));
`;

function writeScript(text: string): string {
  const directory = mkdtempSync(join(tmpdir(), "proofbox-test-"));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  const file = join(directory, "engine.mjs");
  writeFileSync(file, text);
  return file;
}

/** A real process under supervision; only the waiting between starts is shortened. Ends with the test. */
export function startFakeEngine(options: { script?: string; environment?: Readonly<Record<string, string>> } = {}) {
  const log: LogEntry[] = [];
  const script = writeScript(options.script ?? SCRIPT);
  const environment = { PATH: process.env["PATH"], ...options.environment };
  const writeLog = (_: string, event: string, fields: LogEntry["fields"] = {}): void => {
    log.push({ event, fields });
  };
  const engine = new EngineService({
    spawn: () => spawnEngineProcess({ script, environment, log: writeLog }),
    askInfo: askEngineInfo,
    effects: {
      log: writeLog,
      now: () => performance.now(),
      schedule: (ms, action) => systemSchedule(ms >= 20_000 ? ms : ms / 50, action),
    },
    waitMs: 20_000,
  });
  engine.start();
  onTestFinished(() => engine.stop());
  return { engine, log };
}
