import { readFile } from "node:fs/promises";
import { expect, test } from "../fixtures.ts";

interface TruthWord {
  readonly text: string;
  readonly polygon: readonly (readonly [x: number, y: number])[];
}

const PHOTO = new URL("../data/orientation-6.jpg", import.meta.url).pathname;
const TRUTH = new URL("../data/orientation-6.words.json", import.meta.url);
const UPRIGHT = { width: 800, height: 533 };

test("boxes of a photo that was stored on its side land on the letters", async ({ app, page }) => {
  await app.addFiles(PHOTO);
  await expect(app.filmstripItem("orientation-6.jpg")).toContainText(/\d+ words/);
  await app.showTab("Text");
  for (const { text, polygon } of await someWords()) {
    const at = await app.canvasPoint(UPRIGHT, middle(polygon));
    await app.canvas.click({ position: at });
    const selected = app.documentTree.getByRole("treeitem", { selected: true });
    await expect(selected, `the word at ${String(at.x)}, ${String(at.y)}`).toHaveAccessibleName(startingWith(text));
  }
  await expect(page.getByText("800 × 533").first()).toBeVisible();
});

/** Long words from all over the page: a short one could be hit by chance. */
async function someWords(): Promise<TruthWord[]> {
  const truth = JSON.parse(await readFile(TRUTH, "utf8")) as { words: TruthWord[] };
  const long = truth.words.filter((word) => /^[A-Za-z]{6,}$/.test(word.text));
  const step = Math.max(1, Math.floor(long.length / 8));
  return long.filter((_, index) => index % step === 0);
}

function middle(polygon: TruthWord["polygon"]): { x: number; y: number } {
  const sum = polygon.reduce((total, [x, y]) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: sum.x / polygon.length, y: sum.y / polygon.length };
}

function startingWith(text: string): RegExp {
  return new RegExp(`^${text}`);
}
