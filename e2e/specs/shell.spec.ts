import { axeViolations } from "../axe.ts";
import { expect, test } from "../fixtures.ts";

test("palette, context menu and panels do the same with keys and pointer", async ({ app, page }) => {
  await page.getByRole("button", { name: /invoice/i }).click();
  await expect(app.treeItem(/^Nordlicht,/)).toBeVisible();

  await test.step("the palette finds a command by a few letters and runs it", async () => {
    await page.keyboard.press("Control+k");
    const field = page.getByRole("combobox", { name: "Commands and images" });
    await field.fill("col lang");
    await expect(page.getByRole("option", { selected: true, name: /Colour by language/ })).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(field).toBeHidden();
    await expect(page.getByRole("button", { name: "Colour by language" })).toBeVisible();
  });

  await test.step("the menu of a word is about that word, wherever it is asked for", async () => {
    await app.treeItem(/^Nordlicht,/).click({ button: "right" });
    await expect(page.getByRole("menuitem", { name: "Show the selection in the JSON" })).toBeVisible();
    expect(await axeViolations(page, ":popover-open")).toEqual([]);
    await page.getByRole("menuitem", { name: "Show the selection in the JSON" }).click();
    await expect(app.tab("JSON")).toHaveAttribute("aria-selected", "true");
    await expect(app.markedAnswerLines().filter({ hasText: "Nordlicht" })).toBeVisible();
    await app.canvas.focus();
    await page.keyboard.press("Shift+F10");
    await page.getByRole("menuitem", { name: "Hide the layer of the selection" }).click();
    await expect(app.layerChip("Words")).toHaveAttribute("aria-pressed", "false");
    await expect(app.canvas).toBeFocused();
  });

  await test.step("panels that were hidden stay hidden after a reload", async () => {
    await page.keyboard.press("Control+b");
    await expect(app.filmstrip).toBeHidden();
    await page.keyboard.press("f");
    await expect(page.getByRole("banner")).toBeHidden();
    await page.keyboard.press("Escape");
    await page.reload();
    await expect(app.tab("JSON")).toBeVisible();
    await expect(app.filmstrip).toBeHidden();
    await page.getByRole("button", { name: "Show the image list" }).click();
    await expect(app.filmstrip).toBeVisible();
  });
});

test("before the app has started the page is as light as the system", async ({ browser, baseURL }) => {
  for (const [colorScheme, ground] of [
    ["light", "rgb(247, 248, 249)"],
    ["dark", "rgb(27, 30, 34)"],
  ] as const) {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      colorScheme,
      ...(baseURL === undefined ? {} : { baseURL }),
    });
    const page = await context.newPage();
    await page.goto("/");
    await expect(page.locator("body")).toHaveCSS("background-color", ground);
    await context.close();
  }
});
