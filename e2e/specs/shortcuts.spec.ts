import { expect, test } from "../fixtures.ts";

test("keys are changed, swapped, kept, and given back", async ({ app, page }) => {
  await page.getByRole("button", { name: /invoice/i }).click();
  await app.canvas.focus();
  await page.keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  const key = (name: string) => sheet.getByRole("button", { name, exact: true });

  await test.step("keys that the browser keeps are refused, free ones taken", async () => {
    await key("N, change the keys of: Next doubtful word").click();
    await page.keyboard.press("Control+w");
    await expect(sheet.getByText("Ctrl W is the browser's own. Press other keys.")).toBeVisible();
    await page.keyboard.press("j");
    await expect(key("J, change the keys of: Next doubtful word")).toBeFocused();
  });

  await test.step("keys of another command are swapped when asked to, by the keyboard alone", async () => {
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+k");
    await expect(sheet.getByText("Ctrl K already belongs to: Search or run a command")).toBeVisible();
    await expect(sheet.getByRole("button", { name: "Swap: it gets J" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(key("Ctrl K, change the keys of: Next doubtful word")).toBeFocused();
    await expect(key("J, change the keys of: Search or run a command")).toBeVisible();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    await expect(sheet).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(sheet).toBeHidden();
  });

  await test.step("they act, are shown, and outlast the page", async () => {
    await page.reload();
    await expect(page.getByRole("banner").getByText("J", { exact: true })).toBeVisible();
    const invoice = page.getByRole("button", { name: /invoice/i });
    await expect(invoice.or(app.canvas).first()).toBeVisible();
    if (await invoice.isVisible()) await invoice.click();
    await app.canvas.focus();
    await page.keyboard.press("Control+k");
    await expect(app.treeItem(/./).and(page.locator("[aria-selected=true]"))).toHaveCount(1);
    await page.keyboard.press("j");
    const field = page.getByRole("combobox", { name: "Commands and images" });
    await field.fill("next doubtful");
    await expect(page.getByRole("option", { name: /Next doubtful word/ })).toContainText("Ctrl K");
    await page.keyboard.press("Escape");
  });

  await test.step("one or all are given back", async () => {
    await page.keyboard.press("F1");
    await key("Back to Ctrl K: Search or run a command").click();
    await expect(sheet.getByText("Ctrl K stays with: Next doubtful word")).toBeVisible();
    await sheet.getByRole("button", { name: "All keys as they were" }).click();
    await expect(key("Ctrl K, change the keys of: Search or run a command")).toBeVisible();
    await sheet.getByRole("checkbox", { name: "Single letters as shortcuts" }).click();
    await page.keyboard.press("Escape");
    await app.canvas.focus();
    await page.keyboard.press("t");
    await page.keyboard.press("F1");
    await expect(sheet).toBeVisible();
    await expect(key("N, change the keys of: Next doubtful word")).toHaveAttribute("title", /switched off/);
  });
});
