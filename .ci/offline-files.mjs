// Writes the list of the client's files in front of its service worker, which keeps them in the browser.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const WORKER = "service-worker.js";
const LEFT_OUT = /\.(map|md)$/;

/** `client` is the folder of the built client. */
export function listOfflineFiles(client) {
  const names = readdirSync(client, { recursive: true, encoding: "utf8" }).map((name) => name.replaceAll("\\", "/"));
  const files = names.filter(
    (name) => name !== WORKER && !LEFT_OUT.test(name) && statSync(join(client, name)).isFile(),
  );
  const hashes = Object.fromEntries(
    files.toSorted(byName).map((name) => [pathOf(name), sha256(readFileSync(join(client, name)))]),
  );
  const version = sha256(JSON.stringify(hashes)).slice(0, 16);
  const worker = join(client, WORKER);
  writeFileSync(worker, `const OFFLINE_FILES=${JSON.stringify({ version, hashes })};\n${readFileSync(worker, "utf8")}`);
}

function byName(a, b) {
  return a < b ? -1 : 1;
}

function pathOf(name) {
  return name === "index.html" ? "/" : `/${name}`;
}

function sha256(content) {
  return createHash("sha256").update(content).digest("hex");
}
