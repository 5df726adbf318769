// The built app with saved answers of many words: the longest task of the main thread in each thing that one does.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startBuiltApp } from "./built-app.mjs";
import { mainThreadTasks } from "./main-thread.mjs";

const WORDS_A_LINE = 10;
const LINES_A_BLOCK = 20;
const BLOCKS_A_ROW = 20;
const PITCH = { x: 60, y: 30 };

/** By what is done: the CPU time of its longest task, and by the clock all over 50 ms. */
export async function measureApp(browser) {
  const folder = await mkdtemp(join(tmpdir(), "canvas-bench-"));
  const app = await startBuiltApp();
  try {
    const few = await steps({ browser, url: app.url, folder }, 10_000);
    return [...few.slice(0, 1), ...(await steps({ browser, url: app.url, folder }, 100_000))];
  } finally {
    app.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function steps({ browser, url, folder }, count) {
  const file = join(folder, `${count}.json`);
  await writeFile(file, savedAnswer(count));
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(url);
  await page.evaluate(observeLongTasks);
  const words = count.toLocaleString("en");
  const taken = [];
  const take = async (name, act) => {
    await page.evaluate(() => window.longTasks.splice(0));
    const tasks = await mainThreadTasks(browser, page, async () => {
      await act(page);
      await page.waitForTimeout(1500);
    });
    taken.push({
      step: `${words} words, ${name}`,
      longest: tasks[0] ?? 0,
      wall: await page.evaluate(() => window.longTasks),
    });
  };
  await take("drop to boxes", async () => {
    await page.locator("input[type=file]").first().setInputFiles(file);
    await page.getByText("on plain paper").waitFor({ timeout: 120_000 });
    await page.getByRole("button", { name: /^Words/ }).waitFor();
  });
  await take("selecting a word", () => page.getByRole("application").click());
  await take("dragging the threshold", () => dragThreshold(page));
  await take("opening the words", () => page.getByRole("tab", { name: /^Words/ }).click());
  await take("typing a query", () => page.getByRole("combobox").first().pressSequentially("conf<0.3"));
  await take("finding text", async () => {
    await page.keyboard.press("Control+f");
    await page.keyboard.type("word5");
  });
  await page.close();
  return taken;
}

async function dragThreshold(page) {
  const { x, y, width, height } = await page.getByRole("slider").first().locator("..").boundingBox();
  await page.mouse.move(x + width * 0.7, y + height / 2);
  await page.mouse.down();
  for (let step = 0; step < 20; step++) await page.mouse.move(x + width * (0.7 - 0.02 * step), y + height / 2);
  await page.mouse.up();
}

/** Runs in the page. */
function observeLongTasks() {
  window.longTasks = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longTasks.push(duration);
  });
  observer.observe({ type: "longtask" });
}

/** In the format of Yandex Vision: words in lines in blocks, on one page. */
export function savedAnswer(count) {
  const perBlock = WORDS_A_LINE * LINES_A_BLOCK;
  const blocks = Array.from({ length: Math.ceil(count / perBlock) }, (_, index) => block(index));
  const width = BLOCKS_A_ROW * (WORDS_A_LINE + 1) * PITCH.x;
  const height = Math.ceil(blocks.length / BLOCKS_A_ROW) * (LINES_A_BLOCK + 1) * PITCH.y;
  const page = { width: String(width), height: String(height), blocks };
  return JSON.stringify({ results: [{ results: [{ textDetection: { pages: [page] } }] }] });
}

function block(index) {
  const x = (index % BLOCKS_A_ROW) * (WORDS_A_LINE + 1) * PITCH.x;
  const y = Math.floor(index / BLOCKS_A_ROW) * (LINES_A_BLOCK + 1) * PITCH.y;
  const lines = Array.from({ length: LINES_A_BLOCK }, (_, line) => ({
    boundingBox: box(x, y + line * PITCH.y, WORDS_A_LINE * PITCH.x),
    confidence: 0.9,
    words: Array.from({ length: WORDS_A_LINE }, (_word, at) => ({
      boundingBox: box(x + at * PITCH.x, y + line * PITCH.y, PITCH.x - 10),
      text: `word${(index * 7 + line * 3 + at) % 1000}`,
      confidence: ((index * 31 + line * 17 + at * 7) % 100) / 100,
      languages: [{ languageCode: "en", confidence: 0.9 }],
    })),
  }));
  return { boundingBox: box(x, y, WORDS_A_LINE * PITCH.x), lines };
}

/** Counter-clockwise from the top left, as Yandex lists corners. */
function box(x, y, width) {
  const corners = [
    [x, y],
    [x, y + 20],
    [x + width, y + 20],
    [x + width, y],
  ];
  return { vertices: corners.map(([left, top]) => ({ x: String(left), y: String(top) })) };
}
