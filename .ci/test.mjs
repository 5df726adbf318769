// `npm test`: every check, going on after a failure, so that one run tells everything. Short checks run two at a time,
// each told as a whole at its end; the tests have the machine to themselves.
// The last line is always `N passed, N failed`. Names given as arguments run those steps only.
import { mkdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { inLanes } from "./lanes.mjs";
import { runCommand } from "./steps.mjs";
import { judged, playwrightCounts, vitestCounts } from "./test-counts.mjs";

process.chdir(fileURLToPath(new URL("../", import.meta.url)));

const REPORTS = "test-results/reports";
const VITEST_REPORT = `${REPORTS}/vitest.json`;
const PLAYWRIGHT_REPORT = `${REPORTS}/playwright.json`;

/**
 * In this order they begin, the longest of the short ones first. `mostMinutes` keeps the closing line certain; `after` is
 * the step whose result is looked at; `isAlone` lets nothing run beside it and its output through at once.
 */
const STEPS = [
  { name: "format", command: tool("prettier", "--check", "."), mostMinutes: 3 },
  { name: "lint", command: tool("oxlint", "--deny-warnings", "."), mostMinutes: 3 },
  { name: "types", command: tool("tsc", "-b"), mostMinutes: 3 },
  { name: "boundaries", command: ["node", ".ci/boundaries.mjs"], mostMinutes: 3 },
  { name: "dead code", command: tool("knip"), mostMinutes: 3 },
  { name: "budgets", command: ["node", ".ci/budgets.mjs"], mostMinutes: 3 },
  { name: "words", command: ["node", ".ci/words.mjs"], mostMinutes: 3 },
  { name: "lock file", command: ["node", ".ci/lockfile.mjs"], mostMinutes: 3 },
  { name: "build", command: ["node", ".ci/build.mjs", "--force"], mostMinutes: 3 },
  { name: "first load", command: ["node", ".ci/first-load.mjs"], mostMinutes: 3, after: "build" },
  { name: "chromium", command: ["node", ".ci/ensure-chromium.mjs"], mostMinutes: 5 },
  {
    name: "unit and browser",
    // Two files at a time, also on two cores: most of the time they wait for a browser or a child process.
    command: tool(
      "vitest",
      "run",
      "--maxWorkers=2",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${VITEST_REPORT}`,
    ),
    mostMinutes: 8,
    isAlone: true,
    count: () => vitestCounts(VITEST_REPORT),
  },
  {
    name: "end to end",
    command: tool("playwright", "test", "--config", "e2e/playwright.config.ts", "--reporter=list,json"),
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: resolve(PLAYWRIGHT_REPORT), E2E_PORT: await freePort() },
    mostMinutes: 8,
    isAlone: true,
    count: () => playwrightCounts(PLAYWRIGHT_REPORT),
  },
];

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const startedMs = performance.now();

const names = process.argv.slice(2);
const wanted = STEPS.filter(({ name }) => names.length === 0 || names.includes(name));
const results = await inLanes(wanted, { lanes: 2, run: runStep });
report();

async function runStep({ name, command, env, mostMinutes, isAlone = false, count }) {
  if (isAlone) console.log(`\n=== ${name}`);
  const stepStartedMs = performance.now();
  const { isOk, reason, output } = await runCommand({ command, env, mostMinutes, isKept: !isAlone });
  const seconds = secondsSince(stepStartedMs);
  if (!isAlone) process.stdout.write(`\n=== ${name}\n${output.toString()}`);
  const counts = count === undefined ? { passed: isOk ? 1 : 0, failed: isOk ? 0 : 1 } : judged(count(), isOk);
  console.log(`=== ${name}: ${counts.failed === 0 ? "passed" : `FAILED ${reason}`} in ${seconds} s`);
  return { name, seconds, ...counts };
}

function report() {
  console.log(`\n${"step".padEnd(20)} seconds  passed  failed`);
  for (const { name, seconds, passed, failed } of results) {
    console.log(
      `${name.padEnd(20)} ${seconds.padStart(7)} ${String(passed).padStart(7)} ${String(failed).padStart(7)}`,
    );
  }
  console.log(`${"all".padEnd(20)} ${secondsSince(startedMs).padStart(7)}\n`);
  const failed = sum("failed");
  process.exitCode = failed === 0 && results.length > 0 ? 0 : 1;
  console.log(`${sum("passed")} passed, ${failed} failed`);
}

function sum(key) {
  return results.reduce((total, result) => total + result[key], 0);
}

function secondsSince(momentMs) {
  return ((performance.now() - momentMs) / 1000).toFixed(1);
}

/** The built app must start whatever else runs on this machine. */
function freePort() {
  return new Promise((done) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => done(String(port)));
    });
  });
}

/** A tool of this project by its path, so that neither npx nor its notices stand in between. */
function tool(name, ...args) {
  return [`node_modules/.bin/${name}`, ...args];
}
