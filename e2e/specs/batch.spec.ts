import { readFile } from "node:fs/promises";
import { expect, test } from "../fixtures.ts";

const WORD = new URL("../../src/engine/fixtures/one-word.png", import.meta.url);
const BROKEN = new URL("../data/not-an-image.png", import.meta.url).pathname;

test("one broken file in a batch of twelve leaves the other eleven alone", async ({ app, page }) => {
  const word = await readFile(WORD);
  const files = Array.from({ length: 11 }, (_, index) => ({
    name: `word-${String(index + 1)}.png`,
    mimeType: "image/png",
    // A byte after the picture's end makes each file one of its own, so that none is answered from memory.
    buffer: Buffer.concat([word, Buffer.from([index])]),
  }));
  const broken = { name: "broken.png", mimeType: "image/png", buffer: await readFile(BROKEN) };
  await app.addFiles([...files.slice(0, 5), broken, ...files.slice(5)]);
  await expect(app.filmstripItems()).toHaveCount(12);
  await expect(app.filmstripItem("broken.png")).toContainText(/not an image/i);
  for (const { name } of files) {
    await expect(app.filmstripItem(name)).toContainText(/1 word/);
  }
  await expect(page.getByText(/1 failed|1 not usable|1 refused/i).first()).toBeVisible();
});
