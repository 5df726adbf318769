import { expect, test } from "../fixtures.ts";

test("a word is drawn and typed, moved, turned and taken back, and a region is recognised again", async ({
  app,
  page,
}) => {
  await page.getByRole("button", { name: /receipt/i }).click();
  await expect(app.treeItem(/^Brest/)).toBeVisible();
  const undo = page.getByRole("button", { name: /^Undo/ });

  await page.getByRole("button", { name: /^Draw a rectangle/ }).click();
  const canvas = await app.canvas.boundingBox();
  const [x, y] = [(canvas?.x ?? 0) + 140, (canvas?.y ?? 0) + 300];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 30, { steps: 3 });
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect(page.getByRole("textbox", { name: "What it says" })).toHaveCount(0);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 30, { steps: 3 });
  await page.mouse.up();
  await page.getByRole("textbox", { name: "What it says" }).fill("Proofread");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Text of the word" })).toHaveValue("Proofread");
  await expect(app.canvas).toBeFocused();

  await page.keyboard.press("v");
  await page.mouse.move(x + 30, y + 15);
  await page.mouse.down();
  await page.mouse.move(x + 50, y + 40, { steps: 3 });
  await page.mouse.up();
  await expect(undo).toHaveAccessibleName(/move 1 thing/);
  await page.keyboard.press("Control+ArrowRight");
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("Control+z");
  await expect(undo).toBeDisabled();

  await app.treeItem(/^Brest/).click();
  await page.keyboard.press("Shift+E");
  await expect(undo).toHaveAccessibleName("Undo: recognise a region again: 1 word");
  await expect(app.treeItem(/^Brest/)).toBeVisible();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();

  // A reload in the middle of a gesture: nothing of the gesture is left, and all that was before it.
  await page.keyboard.press("r");
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 30, { steps: 3 });
  await page.reload();
  await page.mouse.up();
  await expect(undo).toHaveAccessibleName("Undo: recognise a region again: 1 word");
  await expect(app.treeItem(/^Brest/)).toBeVisible();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
});

test("a word is dragged to another place in the reading order, and a face is drawn", async ({ app, page }) => {
  await page.getByRole("button", { name: /receipt/i }).click();
  await expect(app.treeItem(/^Brest/)).toBeVisible();
  const undo = page.getByRole("button", { name: /^Undo/ });
  const words = page.locator("[role=treeitem][aria-level='5']");
  const [first = "", second = ""] = await words.allTextContents();
  await words.nth(1).dragTo(words.nth(0), { targetPosition: { x: 2, y: 8 } });
  await expect(undo).toHaveAccessibleName("Undo: change the reading order");
  // The panels follow once the picture has been painted.
  await expect(words.nth(0)).toHaveText(second);
  await expect(words.nth(1)).toHaveText(first);
  await page.keyboard.press("o");
  await page.keyboard.press("Control+z");

  await app.canvas.focus();
  await page.keyboard.press("r");
  await page.keyboard.press("Enter");
  await page.getByRole("radio", { name: "Face" }).check();
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(undo).toHaveAccessibleName("Undo: add a face");
});
