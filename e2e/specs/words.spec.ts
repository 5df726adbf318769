import { expect, test } from "../fixtures.ts";

test("words are narrowed down by a query, found by their text, and copied", async ({ app, page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: /invoice/i }).click();
  await expect(app.canvas).toBeVisible();

  await app.showTab("Words");
  const query = page.getByRole("combobox", { name: "Query over words" });
  await query.fill(String.raw`text~"^Total$"`);
  await expect(page.getByText(/^1 of \d+ words$/)).toBeVisible();
  await page.getByRole("gridcell", { name: "Total" }).click();
  await expect(page.getByRole("row", { selected: true })).toContainText("Total");

  await page.getByRole("button", { name: "Copy words" }).click();
  await page.getByRole("group", { name: "Query: 1 word" }).getByRole("menuitem", { name: /TSV/ }).click();
  await expect(page.getByText("Copied 1 word as TSV")).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^text\tconfidence\tlanguage\tblock\tline\tvertices\nTotal\t0\.\d+\ten\t/);

  await page.keyboard.press("Control+f");
  await page.getByRole("searchbox", { name: "Find in the text" }).fill("Takk for at");
  await expect(page.getByText("1 match")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByText("1 of 1", { exact: true })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("search")).toHaveCount(0);
});
