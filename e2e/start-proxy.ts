import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { expect } from "@playwright/test";

const ROOT = fileURLToPath(new URL("../", import.meta.url));

/** The built app on a free port of its own, with settings that a test needs; the engine keeps no library unless it is given one. */
export async function startProxy(env: Record<string, string>): Promise<{ url: string; stop: () => void }> {
  const port = await freePort();
  const child: ChildProcess = spawn(process.execPath, ["dist/node/server/main.js"], {
    cwd: ROOT,
    env: { PATH: process.env["PATH"], HOME: process.env["HOME"], PORT: String(port), ENGINE_LIBRARY: "off", ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = `http://127.0.0.1:${String(port)}`;
  await expect.poll(() => isUp(url), { timeout: 20_000 }).toBe(true);
  return { url, stop: () => child.kill("SIGTERM") };
}

async function isUp(url: string): Promise<boolean> {
  return fetch(`${url}/healthz`).then(
    (response) => response.ok,
    () => false,
  );
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}
