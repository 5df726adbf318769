// Seconds from `npm ci && npm start` in a fresh clone to the first answer of the built-in engine.
import { execFileSync, spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { freePort, untilUp } from "./built-app.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const PICTURE = new URL("../../public/samples/invoice.png", import.meta.url);
const LIMIT_MS = 300_000;

export async function run() {
  const folder = await mkdtemp(join(tmpdir(), "start-bench-"));
  const clone = join(folder, "proofbox");
  execFileSync("git", ["clone", "--quiet", ROOT, clone]);
  const begin = performance.now();
  execFileSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: clone, stdio: "ignore" });
  const installed = performance.now();
  const port = await freePort();
  const child = spawn("npm", ["start"], {
    cwd: clone,
    env: { ...process.env, PORT: String(port) },
    stdio: "ignore",
    detached: true,
  });
  try {
    const url = `http://127.0.0.1:${port}`;
    await untilUp(url, LIMIT_MS);
    const up = performance.now();
    const words = await firstAnswer(url);
    const answered = performance.now();
    console.log(`npm ci ${seconds(begin, installed)} s, build and start ${seconds(installed, up)} s, `);
    console.log(`first answer (${words} words) ${seconds(up, answered)} s later; in all ${seconds(begin, answered)} s`);
  } finally {
    process.kill(-child.pid, "SIGTERM");
    await rm(folder, { recursive: true, force: true });
  }
}

async function firstAnswer(url) {
  const content = (await readFile(PICTURE)).toString("base64");
  const response = await fetch(`${url}/api/builtin/v1/images:annotate`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ requests: [{ image: { content }, features: [{ type: "DOCUMENT_TEXT_DETECTION" }] }] }),
  });
  const { responses } = await response.json();
  return responses[0].textAnnotations.length - 1;
}

function seconds(from, to) {
  return ((to - from) / 1000).toFixed(1);
}
