// One command for developers: Vite's server for the client, and the Node side built and restarted on each change.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build, createServer } from "vite";

process.chdir(fileURLToPath(new URL("../", import.meta.url)));

/** The proxy of this session; its own children (the engine) end with it. */
let server;
let isEnding = false;

const client = await createServer({ server: { strictPort: true } });
await client.listen();
client.printUrls();

const watcher = await build({ logLevel: "warn", build: { ssr: true, watch: {} } });
watcher.on("event", (event) => {
  if (event.code === "END") void restart();
  if (event.code === "ERROR") console.error(event.error);
});

for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => void end());

async function restart() {
  await stop();
  if (isEnding) return;
  server = spawn(process.execPath, ["dist/node/server/main.js"], { stdio: "inherit" });
}

async function stop() {
  const running = server;
  server = undefined;
  if (running === undefined || running.exitCode !== null || running.signalCode !== null) return;
  const ended = new Promise((resolve) => running.once("exit", resolve));
  running.kill("SIGTERM");
  await ended;
}

async function end() {
  if (isEnding) return;
  isEnding = true;
  await Promise.all([stop(), watcher.close(), client.close()]);
  process.exit(0);
}
