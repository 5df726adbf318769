// Sees to it that there is a Chromium for the tests: the one that is here, Playwright's download, or the system's package.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { findChromium } from "./chromium.mjs";

/** Pages that tests render need fonts with Latin and Cyrillic letters; a bare system has none. */
const PACKAGES = ["chromium", "fonts-noto-core", "fonts-liberation"];

const ADVICE = [
  "No Chromium was found, and none could be installed. One of these will do:",
  "  npx playwright install --with-deps chromium",
  `  apt-get install ${PACKAGES.join(" ")}`,
  "  CHROMIUM_PATH=/path/to/chrome npm test",
].join("\n");

/** The path of a Chromium; installs one when there is none. Throws with advice when that fails. */
export function ensureChromium() {
  const path = findChromium() ?? downloaded() ?? packaged();
  if (path === undefined) throw new Error(ADVICE);
  return path;
}

function downloaded() {
  run("npx", ["playwright", "install", "chromium"]);
  return findChromium();
}

function packaged() {
  const prefix = aptPrefix();
  if (prefix === undefined) return undefined;
  run(...withPrefix(prefix, ["apt-get", "update"]));
  run(...withPrefix(prefix, ["apt-get", "install", "-y", "--no-install-recommends", ...PACKAGES]));
  return findChromium();
}

/** What must stand before `apt-get`: nothing for root, sudo where it asks for no password; undefined where neither goes. */
function aptPrefix() {
  if (!succeeds("apt-get", ["--version"])) return undefined;
  if (process.getuid?.() === 0) return [];
  return succeeds("sudo", ["-n", "true"]) ? ["sudo", "-n"] : undefined;
}

function withPrefix(prefix, command) {
  const [program, ...args] = [...prefix, ...command];
  return [program, args];
}

function succeeds(program, args) {
  return spawnSync(program, args, { stdio: "ignore" }).status === 0;
}

function run(program, args) {
  console.log(`> ${program} ${args.join(" ")}`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync(program, args, { stdio: ["ignore", "inherit", "inherit"], env, timeout: 5 * 60_000 });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(ensureChromium());
