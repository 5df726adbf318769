// The canvas against the same polygons batched by hand into one Canvas2D, in one browser, one page after the other.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { chromium } from "playwright";
import { build, preview } from "vite";
import { launchOptions } from "../../.ci/chromium.mjs";

const FOLDER = fileURLToPath(new URL(".", import.meta.url));
const VIEW = { width: 1280, height: 900 };
const CONTENDERS = ["batch", "scene", "scene, all layers"];
/** Fewer frames where the reference needs a third of a second for one. */
const RUNS = [
  { wordCount: 10_000, frames: 60 },
  { wordCount: 100_000, frames: 20 },
];
const ROUNDS = 2;

export async function run() {
  const outDir = await mkdtemp(join(tmpdir(), "canvas-bench-"));
  await buildPage(outDir);
  const server = await preview({
    root: FOLDER,
    configFile: false,
    build: { outDir },
    preview: { port: 0 },
    logLevel: "warn",
  });
  const browser = await chromium.launch(launchOptions());
  try {
    for (const each of RUNS) report(each.wordCount, await measureAll({ browser, server, ...each }));
  } finally {
    await browser.close();
    await server.close();
    await rm(outDir, { recursive: true });
  }
}

function buildPage(outDir) {
  return build({
    root: FOLDER,
    configFile: false,
    plugins: [react()],
    logLevel: "warn",
    build: {
      outDir,
      emptyOutDir: true,
      target: "es2023",
      rolldownOptions: { input: join(FOLDER, "canvas-bench.html") },
    },
  });
}

/** Each contender in turn, and again: what the machine does meanwhile hits all of them. */
async function measureAll(setting) {
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of CONTENDERS) rounds.push({ name, ...(await measure({ ...setting, name })) });
  }
  return CONTENDERS.map((name) =>
    merged(
      name,
      rounds.filter((each) => each.name === name),
    ),
  );
}

async function measure({ browser, server, wordCount, frames, name }) {
  const page = await browser.newPage({ viewport: VIEW });
  const failures = [];
  page.on("pageerror", (error) => failures.push(error.message));
  await page.goto(new URL("canvas-bench.html", server.resolvedUrls.local[0]).href);
  await page.waitForFunction(() => window.bench !== undefined);
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const size = await page.evaluate((count) => window.bench.prepare(count), wordCount);
  const firstPaint = await page.evaluate((wanted) => window.bench.mount(wanted), name);
  await page.evaluate(fitted, { size, view: VIEW });
  const fit = await panFigures(page, session, frames);
  const threshold = await page.evaluate((count) => window.bench.dragThreshold(count), frames);
  await page.evaluate(({ width, height }) => window.bench.place(1, -width / 2, -height / 2), size);
  const near = await panFigures(page, session, frames);
  const hover = await page.evaluate(() =>
    window.bench.hover(Array.from({ length: 12 }, (_, step) => [300 + 41 * step, 200 + 37 * step])),
  );
  await page.close();
  if (failures.length > 0) throw new Error(failures.join("\n"));
  return {
    firstPaint: [firstPaint],
    fit: fit.intervals,
    near: near.intervals,
    threshold,
    hover,
    fitWork: [fit.workMs],
    nearWork: [near.workMs],
  };
}

/** Runs in the page. */
function fitted({ size, view }) {
  const scale = Math.min(view.width / size.width, view.height / size.height);
  return window.bench.place(scale, 0, 0);
}

/** Intervals between frames, and what the main thread did per frame. */
async function panFigures(page, session, frames) {
  await page.evaluate(() => window.bench.pan(8));
  const before = await taskSeconds(session);
  const intervals = await page.evaluate((count) => window.bench.pan(count), frames);
  const workMs = ((await taskSeconds(session)) - before) * (1000 / frames);
  return { intervals, workMs };
}

async function taskSeconds(session) {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration").value;
}

/** Of each figure its best round: that is the one least disturbed by whatever else the machine does. */
function merged(name, rounds) {
  const best = (key, at) => Math.min(...rounds.map((round) => share(round[key], at)));
  return {
    contender: name,
    "first paint": best("firstPaint", 0.5),
    "pan fit p50": best("fit", 0.5),
    "pan fit p95": best("fit", 0.95),
    "fit main thread": best("fitWork", 0.5),
    "pan 100 % p50": best("near", 0.5),
    "pan 100 % p95": best("near", 0.95),
    "100 % main thread": best("nearWork", 0.5),
    "threshold p95": best("threshold", 0.95),
    "hover p50": best("hover", 0.5),
  };
}

function share(numbers, at) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))];
}

function report(wordCount, rows) {
  const [batch, ...ours] = rows;
  const ratios = ours.map((row) => ({ ...ratioTo(batch, row), contender: `${row.contender} / batch` }));
  console.log(
    `\n${wordCount.toLocaleString("en")} words, ${VIEW.width}x${VIEW.height}, milliseconds; hover includes two frames of waiting`,
  );
  console.table(Object.fromEntries([...rows, ...ratios].map(({ contender, ...row }) => [contender, rounded(row)])));
}

function ratioTo(batch, row) {
  const { contender: _, ...figures } = row;
  return Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, value / batch[key]]));
}

function rounded(row) {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, Math.round(value * 100) / 100]));
}
