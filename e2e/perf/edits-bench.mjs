// Words corrected one after the other in the built app: from the key to the painted change, the memory of undo entries, and
// how long the project takes to open again. On a machine with other work only the CPU time can be relied on.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright";
import { launchOptions } from "../../.ci/chromium.mjs";
import { median, printTable } from "./bench-table.mjs";
import { startBuiltApp } from "./built-app.mjs";
import { savedAnswer } from "./canvas-bench-app.mjs";
import { countStoredEdits } from "./killed-browser.mjs";
import { heapBytes, mainThreadClock } from "./main-thread.mjs";

const WORDS = [10_000, 50_000];
const ENTRIES = 1000;
/** What is loaded and compiled with the first ones is not theirs. */
const WARM_UP = 20;
const REOPENINGS = 3;
const LIMIT_MS = 120_000;

export async function run() {
  const app = await startBuiltApp();
  try {
    const columns = [];
    for (const words of WORDS) columns.push(await measureOnDisk(app.url, words));
    const rows = Object.keys(columns[0]).map((name) => [name, ...columns.map((column) => column[name])]);
    printTable(["", ...WORDS.map((words) => `${words.toLocaleString("en")} words`)], rows);
  } finally {
    app.stop();
  }
}

/** With a profile of its own: a private window would store in memory. */
async function measureOnDisk(url, words) {
  const folder = await mkdtemp(join(tmpdir(), "edits-bench-"));
  const file = join(folder, "answer.json");
  await writeFile(file, savedAnswer(words));
  const viewport = { width: 1440, height: 900 };
  const options = { ...launchOptions(), viewport, locale: "en-US" };
  const context = await chromium.launchPersistentContext(join(folder, "profile"), options);
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    page.setDefaultTimeout(LIMIT_MS);
    await page.goto(url);
    return await measure(page, file);
  } finally {
    await context.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function measure(page, file) {
  await page.locator("input[type=file]").first().setInputFiles(file);
  await untilOpen(page);
  await page.evaluate(watchCorrections);
  await page.getByRole("application").focus();
  await page.keyboard.press("n");
  await page.keyboard.press("Enter");
  await page.locator("[data-testid=word-editor] input").waitFor();
  await correct(page, { from: 0, to: WARM_UP });
  const clock = await mainThreadClock(page);
  const [heapBefore, cpuBefore] = [await heapBytes(page), await clock()];
  const times = await correct(page, { from: WARM_UP, to: WARM_UP + ENTRIES });
  const cpuMs = (1000 * ((await clock()) - cpuBefore)) / ENTRIES;
  const heap = (await heapBytes(page)) - heapBefore;
  await page.keyboard.press("Escape");
  await page.locator("[data-save=saved]").waitFor();
  return {
    "from key to painted change, median, ms": median(times).toFixed(0),
    "the slowest of 20, ms": times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)].toFixed(0),
    "CPU time of the main thread a word, with typing, ms": cpuMs.toFixed(1),
    [`memory of ${ENTRIES.toLocaleString("en")} undo entries, MB`]: (heap / 1e6).toFixed(1),
    "project open again with them, median, ms": (await reopen(page)).toFixed(0),
  };
}

/** Types a text into each word in turn. Gives the milliseconds from the Enter that keeps it to the painted change. */
async function correct(page, { from, to }) {
  for (let number = from; number < to; number += 1) {
    await page.keyboard.insertText(`c${number}`);
    await page.keyboard.press("Enter");
    await page.waitForFunction((count) => window.painted.length >= count, number + 1);
  }
  return page.evaluate((start) => window.painted.slice(start), from);
}

/** Runs in the page. A correction is painted when the canvas was drawn anew and the field has gone on to the next word. */
function watchCorrections() {
  window.painted = [];
  let drawnAt = 0;
  const canvases = CanvasRenderingContext2D.prototype;
  const clear = Reflect.get(canvases, "clearRect");
  canvases.clearRect = function (...box) {
    drawnAt = performance.now();
    Reflect.apply(clear, this, box);
  };
  const afterFrame = (act) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = act;
      port2.postMessage(undefined);
    });
  };
  const onKey = ({ key, timeStamp, target }) => {
    if (key !== "Enter" || target.value === undefined) return;
    const typed = target.value;
    const look = () => {
      const field = document.querySelector("[data-testid=word-editor] input");
      const isPainted = drawnAt > timeStamp && field !== null && field.value !== typed;
      if (isPainted) window.painted.push(performance.now() - timeStamp);
      else afterFrame(look);
    };
    afterFrame(look);
  };
  window.addEventListener("keydown", onKey, { capture: true });
}

async function reopen(page) {
  const times = [];
  for (let round = 0; round < REOPENINGS; round += 1) {
    const begin = performance.now();
    await page.reload({ waitUntil: "commit" });
    await untilOpen(page);
    times.push(performance.now() - begin);
    const stored = await page.evaluate(countStoredEdits);
    if (stored !== WARM_UP + ENTRIES) throw new Error(`${stored} edits are there after opening again`);
  }
  return median(times);
}

async function untilOpen(page) {
  const filmstrip = page.getByRole("listbox", { name: "Images", exact: true });
  await filmstrip
    .getByRole("option")
    .filter({ hasText: /\d words/ })
    .waitFor();
  await page.locator("[data-save=saved]").waitFor();
}
