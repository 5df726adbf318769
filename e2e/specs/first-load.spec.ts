import { expect, test } from "../fixtures.ts";

const MOST_BYTES = 250_000;

test("loads at most 250 kB before the first image", async ({ page }) => {
  const sizes: Promise<readonly [path: string, bytes: number]>[] = [];
  page.on("requestfinished", (request) => {
    // Pictures of the samples are content, and each loads by itself.
    if (request.resourceType() === "image") return;
    const path = new URL(request.url()).pathname;
    sizes.push(request.sizes().then(({ responseBodySize }) => [path, responseBodySize] as const));
  });
  await page.goto("/", { waitUntil: "networkidle" });
  const loaded = await Promise.all(sizes);
  const bytes = loaded.reduce((sum, [, size]) => sum + size, 0);
  console.log(`first load: ${String(bytes)} bytes in ${String(loaded.length)} answers`);
  expect(loaded.length).toBeGreaterThan(2);
  expect(bytes, loaded.map(([path, size]) => `${path} ${String(size)}`).join("\n")).toBeLessThanOrEqual(MOST_BYTES);
});
