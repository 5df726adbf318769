import { axeViolations } from "../axe.ts";
import { expect, test } from "../fixtures.ts";

test.use({ locale: "ru-RU" });

test("whoever has a Russian browser gets a Russian page", async ({ app, page }) => {
  await expect(page.locator("html")).toHaveAttribute("lang", "ru");
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole("button", { name: "Открыть пример: Повёрнутый счёт" }).click();
  await expect(page.getByRole("application", { name: "Холст" })).toBeVisible();
  await expect(app.layerChip("Слова")).toBeVisible();
  await page.getByRole("tab", { name: "Проверка", exact: true }).click();
  await expect(page.getByRole("tabpanel")).toContainText("Уверенность по изображению");
  expect(await axeViolations(page)).toEqual([]);
});

test("another language is shown at once and remembered", async ({ app, page }) => {
  await page.getByRole("button", { name: "Настройки" }).click();
  await page.getByRole("radio", { name: "English" }).click();
  await expect(page.getByRole("dialog", { name: "Settings" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await app.open();
  await expect(page.getByRole("button", { name: "Choose images" })).toBeVisible();
});

test.describe("narrow", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("nothing of the longer words sticks out", async ({ app, page }) => {
    await app.open();
    await page.getByRole("button", { name: /Чек/ }).click();
    await page.getByRole("button", { name: "Движок", exact: true }).click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await axeViolations(page)).toEqual([]);
  });
});
