// Remakes docs/images from the real app. Run `npm run build` first, then `node e2e/samples/take-screenshots.mjs`.
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright";
import { launchOptions } from "../../.ci/chromium.mjs";
import { startBuiltApp } from "../perf/built-app.mjs";

const IMAGES = new URL("../../docs/images/", import.meta.url);
const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 390, height: 844 };

/** `sample`: which card of the empty page to open; `tab` and `word` are shown and selected then. */
const SHOTS = [
  { file: "main-dark.png", colorScheme: "dark", viewport: WIDE, sample: /invoice/i, tab: "Text", word: /^Werftstra/ },
  { file: "main-light.png", colorScheme: "light", viewport: WIDE, sample: /receipt/i, tab: "Words" },
  { file: "faces-dark.png", colorScheme: "dark", viewport: WIDE, sample: /group/i, tab: "Faces" },
  { file: "narrow-dark.png", colorScheme: "dark", viewport: NARROW, sample: /invoice/i },
];

await mkdir(IMAGES, { recursive: true });
const app = await startBuiltApp();
const browser = await chromium.launch(launchOptions());
try {
  for (const shot of SHOTS) await take(shot);
} finally {
  await browser.close();
  app.stop();
}

async function take({ file, colorScheme, viewport, sample, tab, word }) {
  const page = await browser.newPage({ colorScheme, viewport, reducedMotion: "reduce" });
  await page.goto(app.url);
  await page.getByRole("button", { name: /invoice/i }).waitFor();
  if (sample !== undefined) {
    await page.getByRole("button", { name: sample }).click();
    await page.getByRole("application", { name: "Canvas" }).waitFor();
  }
  if (tab !== undefined) await showTab(page, tab);
  if (word !== undefined) await page.getByRole("treeitem", { name: word }).first().click();
  await page.waitForLoadState("networkidle");
  await page.waitForFunction(() =>
    [...document.querySelectorAll("[role=tabpanel] canvas")].every((crop) => crop.width > 1),
  );
  // Two frames: one for what the click changed, one for the crops that come after it.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.screenshot({ path: fileURLToPath(new URL(file, IMAGES)) });
  await page.close();
}

/** From the row of tabs, or from the menu of those that have no room in it. */
async function showTab(page, name) {
  const tab = page.getByRole("tab", { name, exact: true });
  const more = page.getByRole("button", { name: "More", exact: true });
  await tab.or(more).first().waitFor();
  if (await tab.isVisible()) return tab.click();
  await more.click();
  return page.getByRole("menuitem", { name }).click();
}
