import { expect, test } from "../fixtures.ts";

test("text is replaced with groups, hit by hit, and a pattern that never ends is ended", async ({ app, page }) => {
  await page.getByRole("button", { name: /invoice/i }).click();
  await expect(app.treeItem(/^Nordlicht,/)).toBeVisible();
  await page.keyboard.press("Control+h");
  const dialog = page.getByRole("dialog", { name: "Find and replace" });
  await dialog.getByRole("button", { name: "Regular expression" }).click();
  const find = dialog.getByRole("searchbox", { name: "Find" });
  await find.fill(String.raw`^(\d+) (March|April)`);
  await dialog.getByRole("textbox", { name: "Replace with" }).fill("$2 $1");
  await expect(dialog.getByText("Nothing found")).toBeVisible();

  await find.fill(String.raw`(\d+) (March|April)`);
  const hits = dialog.getByRole("group", { name: "Hits" }).getByRole("checkbox");
  await expect(hits).toHaveCount(2);
  await hits.last().uncheck();
  await dialog.getByRole("button", { name: "Replace 1 hit" }).click();
  await expect(dialog.getByText("2 words corrected in 1 image")).toBeVisible();

  await find.fill("(.*.*.*.*.*)*$x");
  await expect(dialog.getByText("takes too long; simplify the pattern")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(app.treeItem(/^March,.*corrected/)).toBeVisible();
  await app.canvas.focus();
  await page.keyboard.press("Control+z");
  await expect(app.treeItem(/^12,/)).toBeVisible();
  await expect(app.treeItem(/corrected/)).toHaveCount(0);
});
