// The built engine for benches: started by hand, spoken to over its socket, its costs read from the system.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const ENTRY = fileURLToPath(new URL("../../dist/node/engine/main.js", import.meta.url));
const TICKS_PER_SECOND = 100;

/** `annotate(request)`, `cpuMs()`, `peakMegabytes()` and `stop()`. Costs are undefined where there is no /proc. */
export async function startEngine({ workers } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "engine-bench-"));
  const socketPath =
    process.platform === "win32" ? `\\\\.\\pipe\\engine-bench-${process.pid}` : join(folder, "engine.sock");
  const env = {
    ...process.env,
    ENGINE_SOCKET: socketPath,
    ENGINE_LIBRARY: "off",
    ...(workers ? { ENGINE_WORKERS: String(workers) } : {}),
  };
  const startedMs = performance.now();
  const child = spawn(process.execPath, [ENTRY], { env, stdio: ["pipe", "pipe", "inherit"] });
  for await (const line of createInterface({ input: child.stdout })) if (line === "ready") break;
  const pids = [child.pid, ...childrenOf(child.pid)];
  return {
    startMs: performance.now() - startedMs,
    annotate: (body) => post(socketPath, body),
    cpuMs: () => sum(pids, cpuMsOf),
    peakMegabytes: () => sum(pids, peakMegabytesOf),
    async stop() {
      child.stdin.end();
      await once(child, "exit");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function post(socketPath, body) {
  const sent = request({ socketPath, method: "POST", path: "/v1/images:annotate", agent: false });
  sent.end(JSON.stringify(body));
  const [response] = await once(sent, "response");
  let text = "";
  for await (const chunk of response) text += chunk;
  return JSON.parse(text);
}

function childrenOf(pid) {
  if (process.platform !== "linux") return [];
  return execFileSync("ps", ["-o", "pid=", "--ppid", String(pid)], { encoding: "utf8" })
    .split("\n")
    .filter(Boolean)
    .map(Number);
}

/** User and system time so far, of all threads. */
function cpuMsOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_PER_SECOND;
}

function peakMegabytesOf(pid) {
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;
}

function sum(pids, measure) {
  return process.platform === "linux" ? pids.reduce((total, pid) => total + measure(pid), 0) : undefined;
}
