// How long the page's main thread is held up while a file of 20 MB is opened, prepared and sent.
import { randomFillSync } from "node:crypto";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright";
import sharp from "sharp";
import { launchOptions } from "../../.ci/chromium.mjs";
import { startBuiltApp } from "./built-app.mjs";

const BUDGET_MS = 50;
/** Noise does not compress: three bytes a pixel make about 20 MB. */
const SIDES = { width: 2900, height: 2350 };

export async function run() {
  const folder = await mkdtemp(join(tmpdir(), "image-bench-"));
  const app = await startBuiltApp();
  const browser = await chromium.launch(launchOptions());
  try {
    const files = await makeFiles(folder);
    for (const file of files) await report(file, await measure({ browser, url: app.url, file }));
  } finally {
    await browser.close();
    app.stop();
    await rm(folder, { recursive: true });
  }
}

async function makeFiles(folder) {
  const noise = randomFillSync(Buffer.alloc(SIDES.width * SIDES.height * 3));
  const picture = () => sharp(noise, { raw: { ...SIDES, channels: 3 } });
  const png = join(folder, "noise.png");
  const jpeg = join(folder, "noise.jpg");
  await writeFile(png, await picture().png({ compressionLevel: 0 }).toBuffer());
  await writeFile(jpeg, await picture().jpeg({ quality: 100, chromaSubsampling: "4:4:4" }).toBuffer());
  return [png, jpeg];
}

async function measure({ browser, url, file }) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(url);
  await page.getByLabel("Add images", { exact: true }).waitFor({ state: "attached" });
  await page.waitForLoadState("networkidle");
  await page.evaluate(observeLongTasks);
  const sent = page.waitForRequest((request) => request.method() === "POST", { timeout: 60_000 });
  await page.getByLabel("Add images", { exact: true }).setInputFiles(file);
  await sent;
  const tasks = await page.evaluate(() => window.longTasks);
  await page.close();
  return tasks;
}

/** Runs in the page. The observer reports tasks of 50 ms and more. */
function observeLongTasks() {
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.longTasks.push(Math.round(entry.duration));
  }).observe({ type: "longtask" });
}

async function report(file, tasks) {
  const { size } = await stat(file);
  const longest = tasks.length === 0 ? `under ${BUDGET_MS}` : String(Math.max(...tasks));
  console.log(`${file.split("/").at(-1)}  ${(size / 1e6).toFixed(1)} MB  longest main-thread task: ${longest} ms`);
}
