import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "../fixtures.ts";

const SAMPLES = fileURLToPath(new URL("../../public/samples/", import.meta.url));

test.use({
  serviceWorkers: "allow",
  // The browser's own lines about requests that cannot go anywhere.
  expectedConsoleErrors: [/net::ERR_INTERNET_DISCONNECTED/],
});

test("opens without the network once it was loaded, with samples and saved answers", async ({ app, page, context }) => {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByText("The server cannot be reached.")).toBeVisible();
  await page.getByRole("button", { name: /invoice/i }).click();
  await expect(app.filmstripItem("invoice.png")).toContainText(/\d+ words/);
  const buffer = await readFile(`${SAMPLES}receipt.jpg`);
  const answer = await readFile(`${SAMPLES}receipt.json`);
  await app.addFiles([
    { name: "mine.jpg", mimeType: "image/jpeg", buffer },
    { name: "mine.json", mimeType: "application/json", buffer: answer },
  ]);
  await expect(app.filmstripItem("mine.jpg")).toContainText(/\d+ words/);
  await app.showTab("Text");
  await expect(app.treeItem(/^Lanternes,/)).toBeVisible();
});

test("keeps the app, and nothing that was asked of a server's interface", async ({ app, page }) => {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.getByRole("button", { name: /invoice/i }).click();
  await expect(app.canvas).toBeVisible();
  const paths = await page.evaluate(async () => {
    const requests = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(paths).toContain("/");
  expect(paths).toContain("/samples/invoice.json");
  expect(
    paths.filter((path) => !/^\/($|assets\/|samples\/|icons\/|favicon\.svg$|manifest\.webmanifest$)/.test(path)),
  ).toEqual([]);
});

test("can be installed: a manifest with icons that are there", async ({ page, request }) => {
  await page.goto("/");
  const address = await page.locator("link[rel=manifest]").getAttribute("href");
  const manifest = (await (await request.get(address ?? "")).json()) as { icons: { src: string; sizes: string }[] };
  expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(["any", "192x192", "512x512", "512x512"]);
  for (const { src } of manifest.icons) expect((await request.get(src)).ok(), src).toBe(true);
});
