import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** What axe finds on the page, or in the part that a selector of CSS gives: a rule and the places, as one text each. */
export async function axeViolations(page: Page, part = "html"): Promise<string[]> {
  await page.evaluate(transitionsDone);
  // In one go, without a second page that puts frames together: there are none.
  const axe = new AxeBuilder({ page }).include(part).setLegacyMode();
  const { violations } = await axe.options({ resultTypes: ["violations"] }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}

/** Runs in the page. Colours that are still changing have a contrast of their own. What turns for ever is not waited for. */
async function transitionsDone(): Promise<void> {
  const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  await Promise.allSettled(ending.map(({ finished }) => finished));
}
