// Starts the built app for benches: the proxy with the built-in engine on a free port.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const START_LIMIT_MS = 30_000;

/** `url` of the running app and `stop()`. Throws when it does not come up. */
export async function startBuiltApp(root = ROOT) {
  const port = await freePort();
  const child = spawn(process.execPath, ["dist/node/server/main.js"], {
    cwd: root,
    env: { ...process.env, HOST: "127.0.0.1", PORT: String(port), ENGINE_LIBRARY: "off" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const url = `http://127.0.0.1:${port}`;
  await untilUp(url);
  return { url, stop: () => child.kill("SIGTERM") };
}

/** Waits until the proxy answers. */
export async function untilUp(url, limitMs = START_LIMIT_MS) {
  const end = Date.now() + limitMs;
  while (Date.now() < end) {
    const isUp = await fetch(`${url}/healthz`).then(
      (response) => response.ok,
      () => false,
    );
    if (isUp) return;
    await pause(50);
  }
  throw new Error(`Nothing answered at ${url} within ${limitMs} ms`);
}

export async function freePort() {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address();
  probe.close();
  await once(probe, "close");
  return port;
}
