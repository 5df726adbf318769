import { expect, test } from "../fixtures.ts";

test("a bundled sample shows at once, without asking the engine", async ({ app, page }) => {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST") asked.push(request.url());
  });
  await page.getByRole("button", { name: /invoice/i }).click();
  await expect(app.canvas).toBeVisible();
  await expect(app.filmstripItem("invoice.png")).toContainText(/\d+ words/);
  expect(await app.layerCount("Words")).toBeGreaterThan(80);
  await app.showTab("Text");
  await expect(app.treeItem(/^Nordlicht/).first()).toBeVisible();
  expect(asked).toEqual([]);
});

test("the same thing is selected in the text, on the canvas and in the JSON", async ({ app, page }) => {
  await page.getByRole("button", { name: /invoice/i }).click();
  await app.showTab("Text");
  const word = app.treeItem(/^Nordlicht/).first();
  await word.click();
  await expect(word).toHaveAttribute("aria-selected", "true");
  await expect(page.getByRole("status").filter({ hasText: /Nordlicht/ })).toHaveCount(1);
  await app.canvas.focus();
  await page.keyboard.press("ArrowRight");
  await expect(word).toHaveAttribute("aria-selected", "false");
});

test("what is selected in the text is marked in the JSON, letter by letter as the answer spells it", async ({
  app,
  page,
}) => {
  // High enough for all lines of a word: its nine letters have a box each.
  await page.setViewportSize({ width: 1440, height: 6000 });
  await page.getByRole("button", { name: /receipt/i }).click();
  await app.showTab("Text");
  await app.treeItem(/^Lanternes,/).click();
  await app.showTab("JSON");
  await expect(app.answerText.locator("[aria-current=true]")).toBeInViewport();
  const marked = (await app.markedAnswerLines().allInnerTexts()).join("\n");
  const letters = [...marked.matchAll(/"text": "(.)"/g)].map((match) => match[1]);
  expect(letters.join("")).toBe("Lanternes");
});

test("a line clicked in the JSON selects its word in the text", async ({ app, page }) => {
  await page.getByRole("button", { name: /receipt/i }).click();
  await app.showTab("JSON");
  await page.getByRole("searchbox", { name: "Find in JSON" }).fill('"Lanternes"');
  // Until the match is found and gone to, the text may still move.
  await expect(page.getByText("1 of 1", { exact: true })).toBeVisible();
  await app.answerText.getByText('"Lanternes"', { exact: true }).click();
  await expect(app.markedAnswerLines().first()).toBeInViewport();
  await app.showTab("Text");
  await expect(app.treeItem(/^Lanternes,/)).toHaveAttribute("aria-selected", "true");
});

test("a line clicked in the JSON of the other format selects its word as well", async ({ app, page }) => {
  await page.getByRole("button", { name: /invoice/i }).click();
  await app.showTab("JSON");
  await page.getByRole("searchbox", { name: "Find in JSON" }).fill('"Nordlicht"');
  await expect(page.getByText("1 of 1", { exact: true })).toBeVisible();
  await app.answerText.getByText('"Nordlicht"', { exact: true }).click();
  await app.showTab("Text");
  await expect(app.treeItem(/^Nordlicht,/)).toHaveAttribute("aria-selected", "true");
});

test("layers are switched by chips and by number keys", async ({ app, page }) => {
  await page.getByRole("button", { name: /invoice/i }).click();
  const words = app.layerChip("Words");
  await expect(words).toHaveAttribute("aria-pressed", "true");
  await words.click();
  await expect(words).toHaveAttribute("aria-pressed", "false");
  await app.canvas.focus();
  await page.keyboard.press("3");
  await expect(words).toHaveAttribute("aria-pressed", "true");
});

test("the threshold is dragged, typed and counted", async ({ app, page }) => {
  await page.getByRole("button", { name: /invoice/i }).click();
  await app.threshold.focus();
  await page.keyboard.press("End");
  await expect(app.threshold).toHaveAttribute("aria-valuenow", /^(1|100)$/);
  await app.canvas.focus();
  await page.keyboard.press("[");
  await expect(app.threshold).toHaveAttribute("aria-valuenow", /^(0\.99|99)$/);
});

test("faces of the group photo have landmarks in the answer", async ({ app, page }) => {
  await page.getByRole("button", { name: /group/i }).click();
  expect(await app.layerCount("Faces")).toBeGreaterThanOrEqual(14);
  await app.showTab("JSON");
  await expect(page.getByRole("tabpanel")).toContainText("faceAnnotations");
});
