// A person edits, and the whole browser is killed at a chance moment. Then: is there all that was shown as saved?
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { chromium } from "playwright";
import { launchOptions } from "../../.ci/chromium.mjs";

const DATA = new URL("../data/", import.meta.url);
const EDIT_EVERY_MS = 40;
const OPEN_LIMIT_MS = 30_000;

/**
 * Each round opens the project that the round before left behind, looks what is there, edits on and is killed.
 * @param {{url: string, rounds: number, random?: () => number, onRound?: (round: number) => void}} options
 */
export async function killRounds({ url, rounds, random = Math.random, onRound }) {
  const profile = await mkdtemp(join(tmpdir(), "proofbox-kill-"));
  const result = { kills: 0, shownAsSaved: 0, missing: 0, unopenable: 0, contradicted: 0, openMs: [] };
  let before = { stored: 0, saved: 0 };
  try {
    for (let round = 0; round <= rounds; round += 1) {
      const browser = await startBrowser(profile);
      try {
        const started = performance.now();
        const stored = await openProject(browser.page, { url, isNew: round === 0 }).catch(() => undefined);
        if (stored === undefined) {
          result.unopenable += 1;
          continue;
        }
        if (round > 0) {
          result.openMs.push(performance.now() - started);
          result.missing += Math.max(0, before.saved - stored.count);
          result.contradicted += stored.isTold ? 0 : 1;
        }
        if (round === rounds) break;
        const saved = await editOn(browser.page, stored.count, { forMs: 80 + random() * 900 });
        before = { stored: stored.count, saved: saved() };
        browser.kill();
        await browser.exited;
        // What was told before the end of the process counts, however late it arrived here.
        before.saved = saved();
        result.shownAsSaved += before.saved - before.stored;
        result.kills += 1;
        onRound?.(round + 1);
      } finally {
        browser.kill();
        await browser.exited;
      }
    }
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return result;
}

/** In a process group of its own, so that nothing of it survives to finish its work. */
async function startBrowser(profile) {
  const { executablePath = chromium.executablePath(), args } = launchOptions();
  const flags = [
    ...args,
    "--headless=new",
    "--remote-debugging-port=0",
    `--user-data-dir=${profile}`,
    "--lang=en-US",
    "--window-size=1440,900",
  ];
  const child = spawn(executablePath, [...flags, "about:blank"], {
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const exited = new Promise((resolve) => child.once("exit", resolve));
  const address = await new Promise((resolve, reject) => {
    let text = "";
    child.once("exit", () => reject(new Error(`The browser did not start: ${text}`)));
    child.stderr.on("data", (chunk) => {
      text += chunk;
      const found = /DevTools listening on (ws:\S+)/.exec(text);
      if (found !== null) resolve(found[1]);
    });
  });
  const browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  const page = context.pages()[0] ?? (await context.newPage());
  let isKilled = false;
  const kill = () => {
    if (isKilled) return;
    isKilled = true;
    process.removeListener("exit", kill);
    process.kill(-child.pid, "SIGKILL");
  };
  // In a group of its own it would outlive a test that runs out of time.
  process.once("exit", kill);
  return { page, kill, exited };
}

/** How many edits the database has, and whether the app says the same of the word that is edited. */
async function openProject(page, { url, isNew }) {
  page.setDefaultTimeout(OPEN_LIMIT_MS);
  await page.goto(url);
  if (isNew) {
    const files = await Promise.all(["form.png", "form.google.json"].map((name) => readFile(new URL(name, DATA))));
    await page.getByLabel("Add images", { exact: true }).setInputFiles([
      { name: "form.png", mimeType: "image/png", buffer: files[0] },
      { name: "form.json", mimeType: "application/json", buffer: files[1] },
    ]);
  }
  const filmstrip = page.getByRole("listbox", { name: "Images", exact: true });
  await filmstrip.getByRole("option").filter({ hasText: "36 words" }).waitFor();
  await page.locator("[data-save=saved]").waitFor();
  // A word: what is reviewed.
  await page.getByRole("tree", { name: "Document", exact: true }).locator("[aria-level='5']").first().click();
  const rejects = page.getByRole("button", { name: "Reject", exact: true });
  await rejects.waitFor();
  const count = await page.evaluate(countStoredEdits);
  const isRejected = (await rejects.getAttribute("aria-pressed")) === "true";
  const accepts = page.getByRole("button", { name: "Accept", exact: true });
  const isAccepted = (await accepts.getAttribute("aria-pressed")) === "true";
  return { count, isTold: isAccepted === count % 2 > 0 && isRejected === (count > 0 && count % 2 === 0) };
}

/** Runs in the page. */
export function countStoredEdits() {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("proofbox");
    opening.onerror = () => reject(opening.error ?? new Error("The database did not open"));
    opening.onsuccess = () => {
      const database = opening.result;
      const counting = database.transaction("edits").objectStore("edits").count();
      counting.onsuccess = () => {
        database.close();
        resolve(counting.result);
      };
    };
  });
}

/** Accepts and rejects the word in turn. Gives the highest number of edits that were shown as saved so far. */
async function editOn(page, count, { forMs }) {
  let saved = count;
  await page.exposeFunction("tellSaved", (number) => {
    saved = Math.max(saved, number);
  });
  await page.evaluate(
    ({ start, everyMs }) => {
      const canvas = document.querySelector("[role=application]");
      let made = start;
      setInterval(() => {
        // All edits so far have been painted by now: what the status bar says is said of them.
        if (document.querySelector("[data-save=saved]") !== null) window.tellSaved(made);
        const [key, code] = made % 2 === 0 ? ["y", "KeyY"] : ["x", "KeyX"];
        canvas?.dispatchEvent(new KeyboardEvent("keydown", { key, code, bubbles: true, cancelable: true }));
        made += 1;
      }, everyMs);
    },
    { start: count, everyMs: EDIT_EVERY_MS },
  );
  // However slow the machine is, there is something to lose.
  while (saved <= count + 1) await pause(5);
  await pause(forMs);
  return () => saved;
}
