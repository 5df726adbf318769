import { expect, test } from "../fixtures.ts";

const ARTICLE = new URL("../../public/samples/russian-page.png", import.meta.url).pathname;

test("a page that is read tells what is being done with it, and how far it is", async ({ app, page }) => {
  const seen = page.evaluate(
    () =>
      new Promise<{ texts: string[]; values: number[] }>((resolve) => {
        const texts = new Set<string>();
        const values: number[] = [];
        const look = () => {
          const bar = document.querySelector('[role="group"] [role="progressbar"]');
          const text = bar?.getAttribute("aria-valuetext");
          const value = bar?.getAttribute("aria-valuenow");
          if (typeof text === "string") texts.add(text);
          if (typeof value === "string") values.push(Number(value));
          const isDone = /\d+ words/.test(document.querySelector('[role="option"]')?.textContent ?? "");
          if (isDone) resolve({ texts: [...texts], values });
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  await app.addFiles(ARTICLE);
  await expect(page.getByRole("progressbar", { name: "Analysis of russian-page.png" })).toBeVisible();
  await expect(app.filmstripItem("russian-page.png")).toContainText(/Reading line \d+ of \d+|Reading the page/);
  const { texts, values } = await seen;
  expect(texts.some((text) => /^Reading (line \d+ of \d+|the page)$/.test(text))).toBe(true);
  expect(new Set(values).size).toBeGreaterThan(2);
  expect(values).toEqual(values.toSorted((a, b) => a - b));
  await expect(page.getByRole("progressbar", { name: /Analysis of/ })).toHaveCount(0);
});

test("an engine that tells nothing of its progress is waited for all the same", async ({ app, page }) => {
  await page.route("**/api/builtin/progress/*", (route) => route.abort());
  await app.addFiles(new URL("../data/form.png", import.meta.url).pathname);
  await expect(app.filmstripItem("form.png")).toContainText(/\d+ words/);
});

test.use({ expectedConsoleErrors: [/net::ERR_FAILED/] });
