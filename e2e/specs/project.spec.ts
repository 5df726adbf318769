import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchOptions } from "../../.ci/chromium.mjs";
import { axeViolations } from "../axe.ts";
import { expect, test } from "../fixtures.ts";
import { AppPage } from "../pages/app-page.ts";

const DATA = new URL("../data/", import.meta.url);

async function form() {
  const [picture, json] = await Promise.all([
    readFile(new URL("form.png", DATA)),
    readFile(new URL("form.google.json", DATA)),
  ]);
  return [
    { name: "form.png", mimeType: "image/png", buffer: picture },
    { name: "form.json", mimeType: "application/json", buffer: json },
  ] as const;
}

test("images, answers and what was shown are there again after a reload", async ({ app, page }) => {
  await app.addFiles(await form());
  await page.getByRole("button", { name: /^Answer shown/ }).waitFor();
  await app.addFiles((await form()).slice(1).map((file) => ({ ...file, name: "second.json" })));
  const shown = page.getByRole("button", { name: /^Answer shown/ });
  await expect(shown).toContainText("second.json · 2 of 2");
  await app.canvas.press("Shift+PageUp");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.reload();
  // By itself: nothing was clicked.
  await expect(app.filmstripItem("form.png")).toContainText("36 words");
  await expect(shown).toContainText("1 of 2");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
});

test("what is being typed is not lost by a reload without being asked, and is in the file that is saved", async ({
  app,
  page,
}) => {
  await app.addFiles(await form());
  const word = app.documentTree.locator("[role=treeitem][aria-level='5']").first();
  await word.click();
  const asked: string[] = [];
  page.once("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await app.canvas.press("Enter");
  await page.keyboard.type("Typed");
  await page.evaluate(() => {
    location.reload();
  });
  await expect(word).toHaveText("Typed");
  expect(asked).toEqual(["beforeunload"]);
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await app.canvas.press("Enter");
  await page.keyboard.type("Twice");
  const saving = page.waitForEvent("download");
  await page.keyboard.press("Control+S");
  await saving;
  await expect(word).toHaveText("Twice");
  await expect(app.canvas).toBeFocused();
});

test("the list of projects renames, copies and throws away, and brings back", async ({ app, page }) => {
  await app.addFiles(await form());
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.keyboard.press("Control+Shift+O");
  const dialog = page.getByRole("dialog", { name: "Projects" });
  await expect(dialog.getByRole("button", { name: /^form open now · 1 picture/ })).toBeVisible();
  await dialog.getByRole("button", { name: "Actions for the project form" }).click();
  await page.getByRole("menuitem", { name: "Rename" }).click();
  await dialog.getByLabel("Name of the project").fill("Tax forms");
  await page.keyboard.press("Enter");
  await dialog.getByRole("button", { name: "Actions for the project Tax forms" }).click();
  await page.getByRole("menuitem", { name: "Duplicate" }).click();
  await dialog.getByRole("button", { name: /^Tax forms \(copy\)/ }).click();
  await expect(dialog).toBeHidden();
  await expect(app.filmstripItem("form.png")).toContainText("36 words");
  await page.keyboard.press("Control+Shift+O");
  await dialog.getByRole("button", { name: "Actions for the project Tax forms (copy)" }).click();
  await page.getByRole("menuitem", { name: "Move to the trash" }).click();
  await expect(dialog.getByRole("button", { name: "Restore the project Tax forms (copy)" })).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { name: "See what a vision API really saw" })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(app.filmstripItem("form.png")).toContainText("36 words");
});

test("a second window shows the project live, and can take it over", async ({ app, page, context }) => {
  await app.addFiles(await form());
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  const second = new AppPage(await context.newPage());
  await second.open();
  await expect(second.page.getByText("This project is open in another window.")).toBeVisible();
  await expect(second.filmstripItem("form.png")).toContainText("36 words");
  const [picture] = await form();
  await app.addFiles([{ ...picture, name: "other.png" }]);
  // With its answer: one that comes after the other window has taken over is a failed write, and told as such.
  await expect(second.filmstripItem("other.png")).toContainText(/\d+ words/);
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await second.addFiles([{ ...picture, name: "third.png" }]);
  await expect(second.page.getByText("This window only shows the project.")).toBeVisible();
  expect(await axeViolations(second.page)).toEqual([]);
  await second.page.getByRole("button", { name: "Take over" }).click();
  await expect(page.getByText("This project is open in another window.")).toBeVisible();
  await second.addFiles([{ ...picture, name: "third.png" }]);
  await expect(app.filmstripItem("third.png")).toBeVisible();
});

test("a project saved as a file opens in another browser as the same project", async ({
  app,
  page,
  browser,
  baseURL,
}) => {
  await app.addFiles(await form());
  await app.treeItem(/^E-mail,/).click();
  await app.canvas.press("y");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  const downloading = page.waitForEvent("download");
  await page.keyboard.press("Control+s");
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("form.zip");
  const buffer = await readFile(await download.path());
  const context = await browser.newContext({ ...(baseURL === undefined ? {} : { baseURL }), serviceWorkers: "block" });
  const other = new AppPage(await context.newPage());
  await other.open();
  await other.addFiles([{ name: "form.zip", mimeType: "application/zip", buffer }]);
  await expect(other.filmstripItem("form.png")).toContainText("36 words");
  await other.treeItem(/^E-mail,/).click();
  await expect(other.page.getByRole("button", { name: "Accept", exact: true })).toHaveAttribute("aria-pressed", "true");
  await expect(other.page.getByText("Saved", { exact: true })).toBeVisible();
  await other.canvas.press("Control+z");
  await expect(other.page.getByRole("button", { name: "Accept", exact: true })).toHaveAttribute(
    "aria-pressed",
    "false",
  );
  await other.addFiles([{ name: "bad.zip", mimeType: "application/zip", buffer: buffer.subarray(0, 900) }]);
  await expect(other.page.getByText(/bad\.zip could not be opened as a project/)).toBeVisible();
  await expect(other.filmstripItem("form.png")).toContainText("36 words");
  await expect(other.page.getByText("Saved", { exact: true })).toBeVisible();
  await context.close();
});

test("what is left of a damaged record is exported", async ({ app, page }) => {
  const [picture, json] = await form();
  await app.addFiles([picture, json, { ...picture, name: "other.png" }]);
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.evaluate(damageFirstImage);
  await page.reload();
  const alert = page.getByRole("alert");
  await expect(alert.getByText("1 record of this project could not be read; all others are here.")).toBeVisible();
  await expect(app.filmstripItem("other.png")).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  const downloading = page.waitForEvent("download");
  await alert.getByRole("button", { name: "Export" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("form (damaged records).zip");
  const bytes = await readFile(await download.path());
  expect(bytes.includes(picture.buffer)).toBe(true);
});

/** Runs in the page. */
function damageFirstImage(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("proofbox");
    opening.onerror = () => {
      reject(opening.error ?? new Error("The database did not open"));
    };
    opening.onsuccess = () => {
      const transaction = opening.result.transaction("images", "readwrite");
      const images = transaction.objectStore("images");
      const reading = images.getAll();
      reading.onsuccess = () => {
        const records = reading.result as { projectId: string; id: string; fileName: string }[];
        for (const { projectId, id, fileName } of records) {
          if (fileName === "form.png") images.put({ projectId, id });
        }
      };
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

test("a full disk takes nothing from the window; a file can be saved, and it goes on once there is room", async ({
  playwright,
  baseURL,
}) => {
  // The browser heeds a quota only where it writes to a disk.
  const profile = await mkdtemp(join(tmpdir(), "proofbox-quota-"));
  const context = await playwright.chromium.launchPersistentContext(profile, { ...launchOptions(), locale: "en-US" });
  try {
    const app = new AppPage(context.pages()[0] ?? (await context.newPage()));
    const { page } = app;
    const alert = page.getByRole("alert");
    const storage = await context.newCDPSession(page);
    const { origin } = new URL(baseURL ?? "");
    // Before the first write: the browser remembers how much room there was.
    await storage.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1_000_000 });
    await page.goto(origin);
    await app.addFiles(await form());
    await expect(page.getByText("Saved", { exact: true })).toBeVisible();
    const [picture] = await form();
    await app.addFiles([
      { ...picture, name: "more.png", buffer: Buffer.concat([picture.buffer, Buffer.alloc(3_000_000)]) },
    ]);
    await expect(alert.getByText("Not saved: no room left")).toBeVisible();
    // Its answer, once it is there, would make the app try again by itself.
    await expect(app.filmstripItem("more.png")).toContainText(/\d+ words/);
    const downloading = page.waitForEvent("download");
    await alert.getByRole("button", { name: "Save as a file" }).click();
    expect((await downloading).suggestedFilename()).toBe("form.zip");
    await storage.send("Storage.overrideQuotaForOrigin", { origin });
    await alert.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByText("Saved", { exact: true })).toBeVisible();
    await page.reload();
    await expect(app.filmstripItem("more.png")).toBeVisible();
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  }
});
