// How many compressed bytes the browser fetches before the first image: index.html and all that it loads at once.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const MOST_BYTES = 250_000;
const CLIENT = "dist/client";
const SCRIPT_OR_STYLE = /<(?:script|link)\b[^>]*?(?:src|href)="\/([^"]+)"[^>]*>/g;
const STATIC_IMPORT = /(?:^|[;}\s])(?:import|export)\s*(?:[\w*{][^"'`;()]*?from\s*)?["']\.?\/([^"']+)["']/g;

const files = new Map();
load("index.html");
const total = [...files.values()].reduce((sum, bytes) => sum + bytes, 0);

for (const [path, bytes] of files) console.log(`${String(bytes).padStart(8)}  ${path}`);
console.log(`${String(total).padStart(8)}  bytes compressed before the first image, at most ${MOST_BYTES}`);
process.exitCode = total <= MOST_BYTES && files.size > 1 ? 0 : 1;

function load(path) {
  if (files.has(path)) return;
  const file = join(CLIENT, path);
  if (!existsSync(file)) throw new Error(`${path} is loaded by the page, but not in ${CLIENT}`);
  const content = readFileSync(file);
  files.set(path, gzipSync(content, { level: 9 }).length);
  for (const next of loadedBy(path, content.toString("utf8"))) load(next);
}

/** Static imports only: what a dynamic import loads is loaded when it is needed. */
function loadedBy(path, text) {
  if (path.endsWith(".html")) return [...text.matchAll(SCRIPT_OR_STYLE)].map(([, target]) => target);
  if (!path.endsWith(".js")) return [];
  return [...text.matchAll(STATIC_IMPORT)].map(([, target]) => join(path, "..", target));
}
