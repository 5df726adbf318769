// Measures one contender of the canvas bench in a page of its own.
import { heapBytes, mainThreadClock } from "./main-thread.mjs";

export const VIEW = { width: 1280, height: 900 };
const HOVERS = 10;
const EDITS = 8;

/** Figures as lists of milliseconds, in the order in which they were taken. */
export async function measure({ browser, url, wordCount, frames, name }) {
  const page = await openBench(browser, url);
  const size = await page.evaluate((count) => window.bench.prepare(count), wordCount);
  await page.evaluate((wanted) => window.bench.mount(wanted), name);
  const clock = await mainThreadClock(page);
  const firstPaint = await page.evaluate((wanted) => window.bench.show(wanted), name);
  await page.evaluate(fitted, { size, view: VIEW });
  const fit = await panFigures(page, clock, frames);
  const isOurs = name.startsWith("scene");
  const figures = { firstPaint: [firstPaint], fit: fit.intervals, fitWork: [fit.workMs] };
  if (isOurs || name === "batch") Object.assign(figures, await closeFigures(page, clock, { size, frames, isOurs }));
  await page.close();
  return figures;
}

async function closeFigures(page, clock, { size, frames, isOurs }) {
  const zoom = await page.evaluate((count) => window.bench.zoom(count), frames);
  const threshold = await page.evaluate((count) => window.bench.dragThreshold(count), frames);
  await page.evaluate(({ width, height }) => window.bench.place(1, -width / 2, -height / 2), size);
  const near = await panFigures(page, clock, frames);
  await page.evaluate(({ width, height }) => window.bench.place(1, -width / 2, -height / 2), size);
  const hover = await page.evaluate((count) => window.bench.hover(count), HOVERS);
  const figures = { zoom, threshold, near: near.intervals, nearWork: [near.workMs], hover: hover.map(({ ms }) => ms) };
  if (!isOurs) return figures;
  await page.evaluate(fitted, { size, view: VIEW });
  const edits = await page.evaluate((count) => window.bench.editWords(count), EDITS);
  return {
    ...figures,
    hoverFrames: hover.map((each) => each.frames),
    edit: edits.map(({ ms }) => ms),
    editFrames: edits.map((each) => each.frames),
  };
}

/** Bytes a word that canvas and panels keep besides the document, and how long the tables of the panels take. */
export async function measureMemory({ browser, url, wordCount }) {
  const page = await openBench(browser, url);
  await page.evaluate((count) => window.bench.prepare(count), wordCount);
  await page.evaluate(() => window.bench.mount("scene, all layers"));
  const before = await heapBytes(page);
  await page.evaluate(() => window.bench.show("scene, all layers"));
  const canvas = await heapBytes(page);
  const panels = await page.evaluate(() => window.bench.panels());
  const all = await heapBytes(page);
  await page.close();
  return { canvas: (canvas - before) / wordCount, panels: (all - canvas) / wordCount, tables: panels };
}

async function openBench(browser, url) {
  const page = await browser.newPage({ viewport: VIEW });
  page.on("pageerror", (error) => {
    throw error;
  });
  await page.goto(url);
  await page.waitForFunction(() => window.bench !== undefined);
  return page;
}

/** Runs in the page. */
function fitted({ size, view }) {
  const scale = Math.min(view.width / size.width, view.height / size.height);
  return window.bench.place(scale, 0, 0);
}

/** Intervals between frames, and the CPU time of the main thread per frame. */
async function panFigures(page, clock, frames) {
  await page.evaluate(() => window.bench.pan(8));
  const before = await clock();
  const intervals = await page.evaluate((count) => window.bench.pan(count), frames);
  return { intervals, workMs: ((await clock()) - before) * (1000 / frames) };
}
