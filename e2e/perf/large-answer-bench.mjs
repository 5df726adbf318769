// A saved answer of 50 MB in the built app: how long reading takes, the long tasks on the main thread meanwhile, and how
// soon cancelling ends it. Run `npm run build` first.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright";
import { launchOptions } from "../../.ci/chromium.mjs";
import { startBuiltApp } from "./built-app.mjs";
import { mainThreadTasks } from "./main-thread.mjs";

const MEGABYTES = 50;
const WORDS_PER_PAGE = 400;
const READ_LIMIT_MS = 180_000;

export async function run() {
  const folder = await mkdtemp(join(tmpdir(), "large-answer-"));
  const file = join(folder, "large.json");
  await writeFile(file, largeAnswer(MEGABYTES * 1_000_000));
  const app = await startBuiltApp();
  const browser = await chromium.launch(launchOptions());
  try {
    console.log(await readOnce(browser, app.url, file));
    console.log(`cancelled after ${await cancelOnce(browser, app.url, file)} ms`);
  } finally {
    await browser.close();
    app.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function readOnce(browser, url, file) {
  const page = await openPage(browser, url);
  const texts = new Set();
  const begin = performance.now();
  let seconds = "";
  const tasks = await mainThreadTasks(browser, page, async () => {
    await page.locator("input[type=file]").first().setInputFiles(file);
    await untilShown(page, texts);
    seconds = ((performance.now() - begin) / 1000).toFixed(1);
  });
  const words = await page.getByRole("button", { name: /^Words/ }).textContent();
  await page.close();
  const long = tasks.filter((ms) => ms > 50).map(Math.round);
  const told = [...texts].slice(-3).join(" | ");
  return `${words}: ${seconds} s, of ${tasks.length} tasks ${long.length} over 50 ms of CPU time (${long.join(", ")} ms); told: ${told}`;
}

/** Collects what is told meanwhile. */
async function untilShown(page, texts) {
  const begin = performance.now();
  const pill = page.getByRole("status").filter({ hasText: "Reading the answer" });
  await pill.waitFor();
  const paper = page.getByText("on plain paper");
  while (!(await paper.isVisible())) {
    if (performance.now() - begin > READ_LIMIT_MS) throw new Error("Reading took too long");
    const text = await pill.textContent({ timeout: 200 }).catch(() => undefined);
    if (text !== undefined) texts.add(text);
  }
}

async function cancelOnce(browser, url, file) {
  const page = await openPage(browser, url);
  await page.locator("input[type=file]").first().setInputFiles(file);
  const cancel = page.getByRole("button", { name: "Cancel", exact: true });
  await cancel.waitFor();
  const begin = performance.now();
  await cancel.click();
  await page.getByRole("status").filter({ hasText: "Reading the answer" }).waitFor({ state: "hidden" });
  const ms = (performance.now() - begin).toFixed(0);
  await page.close();
  return ms;
}

async function openPage(browser, url) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(url);
  return page;
}

/** An answer of Google of about so many bytes, with symbols, all on one page. */
function largeAnswer(bytes) {
  const word = (index) => {
    const x = (index % 40) * 60;
    const y = Math.floor(index / 40) * 30;
    const box = (left, right) => ({
      vertices: [
        { x: left, y },
        { x: right, y },
        { x: right, y: y + 20 },
        { x: left, y: y + 20 },
      ],
    });
    const symbols = "recognise".split("").map((text, at) => ({
      boundingBox: box(x + at * 5, x + at * 5 + 5),
      text,
      confidence: 0.9,
      ...(at === 8 ? { property: { detectedBreak: { type: "SPACE" } } } : {}),
    }));
    return { boundingBox: box(x, x + 45), symbols, confidence: 0.87 };
  };
  const count = Math.floor(bytes / JSON.stringify(word(12345)).length);
  const blocks = Array.from({ length: Math.ceil(count / WORDS_PER_PAGE) }, (_, block) => ({
    paragraphs: [{ words: Array.from({ length: WORDS_PER_PAGE }, (_word, at) => word(block * WORDS_PER_PAGE + at)) }],
  }));
  const pages = [{ width: 2400, height: Math.ceil(count / 40) * 30, blocks }];
  return JSON.stringify({ responses: [{ fullTextAnnotation: { text: "", pages } }] });
}
