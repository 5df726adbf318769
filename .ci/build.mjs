// Builds the client and the Node side into dist/, unless dist/ was built from exactly what is here.
// `--force` builds anyway.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { listOfflineFiles } from "./offline-files.mjs";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const STAMP = join(ROOT, "dist/inputs.sha256");
const INPUTS = [
  "index.html",
  "package.json",
  "package-lock.json",
  "vite.config.ts",
  ".ci/offline-files.mjs",
  "src",
  "public",
];

process.chdir(ROOT);
const fingerprint = fingerprintOf(INPUTS);
if (!process.argv.includes("--force") && builtFrom() === fingerprint) {
  console.log("dist/ is up to date");
} else {
  // The stamp goes away first and comes back last: an interrupted build must not pass for a finished one.
  rmSync(STAMP, { force: true });
  await build({ logLevel: "warn" });
  listOfflineFiles("dist/client");
  await build({ logLevel: "warn", build: { ssr: true } });
  writeFileSync(STAMP, fingerprint);
  console.log("dist/ is built");
}

function builtFrom() {
  return existsSync(STAMP) ? readFileSync(STAMP, "utf8") : undefined;
}

/** Names and contents of all files, and the Node version, since what is built depends on each of them. */
function fingerprintOf(paths) {
  const hash = createHash("sha256").update(process.version);
  for (const path of paths.flatMap(filesBelow)) hash.update(`\0${path}\0`).update(readFileSync(path));
  return hash.digest("hex");
}

function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .toSorted(byCodeUnits)
    .flatMap((name) => filesBelow(join(path, name)));
}

function byCodeUnits(a, b) {
  return a < b ? -1 : 1;
}
