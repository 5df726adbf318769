import { expect, test } from "../fixtures.ts";

test("words are corrected on the wall, with all identical ones, and found again on the picture", async ({
  app,
  page,
}) => {
  await page.getByRole("button", { name: /invoice/i }).click();
  await app.showTab("Review");
  await page.getByRole("button", { name: "Wall of words" }).click();
  const grid = page.getByRole("grid", { name: "Words as pictures" });
  await expect(grid).toBeVisible();
  await page.getByRole("radio", { name: "All", exact: true }).check();
  const euros = page.getByRole("gridcell", { name: /^€/ });
  await expect(euros).toHaveCount(11);
  // Cut from the image: more than one colour.
  const picture = euros.first().locator("canvas");
  await expect
    .poll(() =>
      picture.evaluate((canvas: HTMLCanvasElement) => {
        const data = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
        return Math.max(...data.filter((_, at) => at % 4 === 1)) - Math.min(...data.filter((_, at) => at % 4 === 1));
      }),
    )
    .toBeGreaterThan(60);

  await euros.first().getByText("€").click();
  await page.keyboard.type("EUR");
  await page.keyboard.press("Shift+Enter");
  await expect(page.getByText("11 words corrected")).toBeVisible();
  await expect(page.getByRole("gridcell", { name: /^EUR, no confidence, corrected/ })).toHaveCount(11);
  await expect(grid).toBeFocused();
  await page.keyboard.press("y");
  await expect(page.getByText("1 word accepted")).toBeVisible();

  await page.keyboard.press("Space");
  await expect(app.canvas).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Text of the word" })).toBeVisible();
  await page.keyboard.press("w");
  await expect(grid).toBeVisible();
  await grid.focus();
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("gridcell", { name: /^€/ })).toHaveCount(11);
  await page.keyboard.press("Escape");
  await expect(app.canvas).toBeFocused();
});
