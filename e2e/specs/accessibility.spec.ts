import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures.ts";

const SIZES = [
  { name: "wide", width: 1440, height: 900 },
  { name: "narrow", width: 390, height: 844 },
] as const;
const TABS = ["Text", "Confidence", "Languages", "Entities", "Faces", "Labels", "JSON"] as const;

for (const colorScheme of ["dark", "light"] as const) {
  for (const { name, ...viewport } of SIZES) {
    test.describe(`${colorScheme}, ${name}`, () => {
      test.use({ colorScheme, viewport });

      test("axe finds nothing on the empty page", async ({ app, page }) => {
        await expect(page.getByRole("button", { name: /invoice/i })).toBeVisible();
        await app.page.waitForLoadState("networkidle");
        expect(await violations(page)).toEqual([]);
      });

      test("axe finds nothing with an answer shown", async ({ app, page }) => {
        await page.getByRole("button", { name: /invoice/i }).click();
        await expect(app.canvas).toBeVisible();
        expect(await violations(page)).toEqual([]);
      });
    });
  }
}

test("axe finds nothing on any tab", async ({ app, page }) => {
  await page.getByRole("button", { name: /group/i }).click();
  for (const tab of TABS) {
    await app.showTab(tab);
    expect(await violations(page), tab).toEqual([]);
  }
});

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.map((each) => `${each.id}: ${each.nodes.map((node) => node.target.join(" ")).join(", ")}`);
}
