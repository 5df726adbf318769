// The canvas against the same polygons drawn in other ways, and the built app with many words, all in one browser.
import { access, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { chromium } from "playwright";
import { build, preview } from "vite";
import { launchOptions } from "../../.ci/chromium.mjs";
import { median, printTable } from "./bench-table.mjs";
import { measureApp } from "./canvas-bench-app.mjs";
import { measure, measureMemory, VIEW } from "./canvas-bench-measure.mjs";
import { judge } from "./canvas-bench-targets.mjs";

const FOLDER = fileURLToPath(new URL(".", import.meta.url));
const BATCH_AND_US = ["batch", "scene", "scene, all layers"];
/** Fewer frames where the reference needs a third of a second for one. */
const RUNS = [
  { wordCount: 10_000, frames: 60, names: BATCH_AND_US, rounds: 2 },
  { wordCount: 10_000, frames: 12, names: ["react-konva lines", "Annotorious"], rounds: 1 },
  { wordCount: 10_000, frames: 8, names: ["Annotorious on OpenSeadragon"], rounds: 1 },
  { wordCount: 100_000, frames: 20, names: BATCH_AND_US, rounds: 2 },
];

/** What others are made of. Those that the lock file does not name are too large to be there for everybody. */
const PACKAGES = {
  Annotorious: ["@annotorious/annotorious"],
  "Annotorious on OpenSeadragon": ["@annotorious/openseadragon", "openseadragon"],
};

export async function run(options = []) {
  if (options.includes("--help")) {
    console.log("--canvas  without the built app    --app  only the built app");
    return;
  }
  const browser = await chromium.launch(launchOptions());
  const results = {};
  try {
    if (!options.includes("--app")) Object.assign(results, await measureCanvas(browser));
    if (!options.includes("--canvas")) results.app = await measureApp(browser);
  } finally {
    await browser.close();
  }
  judge(results);
}

async function measureCanvas(browser) {
  const outDir = await mkdtemp(join(tmpdir(), "canvas-bench-"));
  await buildPage(outDir);
  const server = await preview({
    root: FOLDER,
    configFile: false,
    build: { outDir },
    preview: { port: 0 },
    logLevel: "warn",
  });
  const url = new URL("canvas-bench.html", server.resolvedUrls.local[0]).href;
  try {
    const rows = {};
    for (const setting of RUNS)
      rows[setting.wordCount] = { ...rows[setting.wordCount], ...(await measureAll({ browser, url, ...setting })) };
    const memory = await measureMemory({ browser, url, wordCount: 100_000 });
    for (const [wordCount, contenders] of Object.entries(rows)) report(Number(wordCount), contenders);
    return { rows, memory };
  } finally {
    await server.close();
    await rm(outDir, { recursive: true });
  }
}

async function buildPage(outDir) {
  const external = (await Promise.all(Object.keys(PACKAGES).map(missing))).flat();
  await build({
    root: FOLDER,
    configFile: false,
    plugins: [react()],
    logLevel: "error",
    build: {
      outDir,
      emptyOutDir: true,
      target: "es2023",
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: join(FOLDER, "canvas-bench.html"), external },
    },
  });
}

/** The packages of a contender that are not installed, and the styles in them. */
async function missing(name) {
  const absent = [];
  for (const each of PACKAGES[name] ?? []) {
    await access(join(FOLDER, "../../node_modules", each)).catch(() => absent.push(each));
  }
  return absent.flatMap((each) => [each, new RegExp(`^${each}/`)]);
}

/** Each contender in turn, and again: what the machine does meanwhile hits all of them. */
async function measureAll({ names, rounds, ...setting }) {
  const taken = [];
  for (const name of names) {
    if ((await missing(name)).length === 0) taken.push({ name, rounds: [] });
    else console.log(`${name} is left out; to compare with it: npm install --no-save ${PACKAGES[name].join(" ")}`);
  }
  for (let round = 0; round < rounds; round++) {
    for (const each of taken) each.rounds.push(await measure({ ...setting, name: each.name }));
  }
  return Object.fromEntries(taken.map(({ name, rounds: figures }) => [name, merged(figures)]));
}

const FIGURES = {
  "first paint": ["firstPaint", 0.5],
  "pan fit p50": ["fit", 0.5],
  "pan fit p95": ["fit", 0.95],
  "fit CPU": ["fitWork", 0.5],
  "pan 100 % p50": ["near", 0.5],
  "pan 100 % p95": ["near", 0.95],
  "100 % CPU": ["nearWork", 0.5],
  "zoom p50": ["zoom", 0.5],
  "zoom p95": ["zoom", 0.95],
  "threshold p95": ["threshold", 0.95],
  "hover p50": ["hover", 0.5],
  "hover frames": ["hoverFrames", 0.5],
  "edit p50": ["edit", 0.5],
  "edit frames": ["editFrames", 0.5],
};

/** Of each figure its best round: that is the one least disturbed by whatever else the machine does. */
function merged(rounds) {
  const best = ([key, at]) => {
    const measured = rounds.map((round) => round[key]?.filter((value) => value !== undefined) ?? []);
    const shares = measured.filter((values) => values.length > 0).map((values) => share(values, at));
    return shares.length === 0 ? undefined : Math.min(...shares);
  };
  return Object.fromEntries(Object.entries(FIGURES).map(([figure, source]) => [figure, best(source)]));
}

function share(numbers, at) {
  if (at === 0.5) return median(numbers);
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))];
}

function report(wordCount, contenders) {
  const size = `${VIEW.width}x${VIEW.height}`;
  console.log(
    `\n${wordCount.toLocaleString("en")} words, ${size}, milliseconds from frame to frame, CPU of the main thread per frame\n`,
  );
  const { batch } = contenders;
  const rows = Object.entries(contenders).flatMap(([name, figures]) => {
    const plain = [name, ...Object.values(figures).map(rounded)];
    const ratio = [`  / batch`, ...Object.keys(figures).map((key) => rounded(figures[key] / batch[key]))];
    return name === "batch" ? [plain] : [plain, ratio];
  });
  printTable(["", ...Object.keys(FIGURES)], rows);
}

function rounded(value) {
  return value === undefined || Number.isNaN(value) ? undefined : Math.round(value * 100) / 100;
}
