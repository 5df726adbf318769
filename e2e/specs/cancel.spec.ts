import { expect, test } from "../fixtures.ts";

const ARTICLE = new URL("../data/russian.png", import.meta.url).pathname;

test("an analysis is cancelled at once and can be tried again", async ({ app, page }) => {
  await app.addFiles(ARTICLE);
  const item = app.filmstripItem("russian.png");
  await page.getByRole("button", { name: "Cancel", exact: true }).first().click();
  await expect(item).toContainText(/cancelled/i);
  await page.getByRole("button", { name: "Analyse 1", exact: true }).click();
  await expect(item).toContainText(/\d+ words/);
});
