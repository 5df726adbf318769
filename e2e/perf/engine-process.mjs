// The built engine for benches: started by hand, spoken to over its socket, its costs read from the system.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const ENTRY = fileURLToPath(new URL("../../dist/node/engine/main.js", import.meta.url));
const TICKS_PER_SECOND = 100;

/** `annotate(request)` and `analyze(request)` in Google's and Yandex' format, `cpuMs()`, `peakMegabytes()` and `stop()`. Costs are undefined where there is no /proc. */
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
  return {
    socketPath,
    startMs: performance.now() - startedMs,
    annotate: (body) => post(socketPath, "/v1/images:annotate", body),
    analyze: (body) => post(socketPath, "/vision/v1/batchAnalyze", body),
    pids: () => family(child.pid),
    cpuMs: () => sum(family(child.pid), cpuMsOf),
    peakMegabytes: () => sum(family(child.pid), peakMegabytesOf),
    async stop() {
      child.stdin.end();
      await once(child, "exit");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function post(socketPath, path, body) {
  const sent = request({ socketPath, method: "POST", path, agent: false });
  sent.end(JSON.stringify(body));
  const [response] = await once(sent, "response");
  let text = "";
  for await (const chunk of response) text += chunk;
  return JSON.parse(text);
}

/** Asked anew each time: a child that has grown is replaced. */
function family(pid) {
  return process.platform === "linux" ? [pid, ...childrenOf(pid)] : [];
}

function childrenOf(pid) {
  return execFileSync("ps", ["-o", "pid=", "--ppid", String(pid)], { encoding: "utf8" })
    .split("\n")
    .filter(Boolean)
    .map(Number)
    .filter((child) => existsSync(`/proc/${child}/stat`));
}

/** User and system time so far, of all threads and of the children that ended. */
function cpuMsOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
  const ticks = fields.slice(11, 15).reduce((total, field) => total + Number(field), 0);
  return (ticks * 1000) / TICKS_PER_SECOND;
}

function peakMegabytesOf(pid) {
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;
}

function sum(pids, measure) {
  return process.platform === "linux" ? pids.reduce((total, pid) => total + measure(pid), 0) : undefined;
}
