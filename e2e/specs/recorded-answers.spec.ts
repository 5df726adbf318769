import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { isJsonObject } from "../../src/wire/json/json-value.ts";
import { expectedCounts } from "../../src/wire/raw-counts.test-data.ts";
import { expect, test } from "../fixtures.ts";
import type { AppPage } from "../pages/app-page.ts";

// What the chips and lists count is counted a second time in the files, by a walk that knows nothing of how they are read.
// `PROOFBOX_SAMPLES=folder:folder` adds all JSON files of folders that may not be in this repository.

const INCLUDED = ["google-vision", "yandex-ocr", "yandex-vision"].map((dialect) =>
  fileURLToPath(new URL(`../../src/wire/${dialect}/fixtures/`, import.meta.url)),
);
const OTHERS = (process.env["PROOFBOX_SAMPLES"] ?? "").split(":").filter((folder) => folder !== "");

type Counted = keyof ReturnType<typeof expectedCounts>;

const CHIPS: Readonly<Record<string, Counted>> = {
  Blocks: "blocks",
  Paragraphs: "paragraphs",
  Lines: "lines",
  Words: "words",
  Symbols: "symbols",
  Entities: "entities",
  Faces: "faces",
  Objects: "localizedObjectAnnotations",
  Logos: "logoAnnotations",
  Places: "landmarkAnnotations",
  Products: "productGroupedResults",
  "Crop hints": "cropHints",
};

/** Parts of the panel about the image as a whole, with an item each. */
const LISTS: Readonly<Record<string, Counted>> = {
  Labels: "labelAnnotations",
  Classification: "properties",
  "Dominant colours": "colors",
};

function jsonFiles(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return entries.filter((entry) => entry.endsWith(".json")).map((entry) => `${folder}/${entry}`);
}

/** The answers about single images in a file; none in a refusal, in a request that still runs, and in a broken file. */
function answersIn(file: string): readonly unknown[] {
  const raw = readJson(file);
  if (Array.isArray(raw)) return raw;
  if (!isJsonObject(raw) || "code" in raw || "operation" in raw || "done" in raw) return [];
  for (const list of [raw["responses"], raw["results"]]) if (Array.isArray(list)) return list;
  return isLoneError(raw) ? [] : [raw];
}

function isLoneError(raw: Record<string, unknown>): boolean {
  return "error" in raw && Object.keys(raw).length === 1;
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

const files = [...INCLUDED, ...OTHERS].flatMap(jsonFiles).filter((file) => answersIn(file).length > 0);

/** What the raw answer holds, by the names of the view, without what it has none of. */
function heldBy(answer: unknown, names: Readonly<Record<string, Counted>>): Record<string, number> {
  const counts = expectedCounts(answer);
  const held = Object.entries(names).map(([name, list]) => [name, counts[list] ?? 0] as const);
  return Object.fromEntries(held.filter(([, count]) => count > 0));
}

/** A text that was looked for and not found has a chip that says 0. */
async function chipsOf(app: AppPage): Promise<Record<string, number>> {
  const group = app.page.getByRole("group", { name: "Layers", exact: true });
  const names = (await group.count()) === 0 ? [] : await group.getByRole("button").evaluateAll(labelsOf);
  const chips = names.map((name) => /^(?<layer>.+) (?<count>\d+)$/.exec(name)?.groups ?? {});
  const counted = chips.map(({ layer = "", count }) => [layer, Number(count)] as const);
  return Object.fromEntries(counted.filter(([layer, count]) => layer in CHIPS && count > 0));
}

function labelsOf(elements: readonly Element[]): string[] {
  return elements.map((element) => element.getAttribute("aria-label") ?? "");
}

async function listsOf(app: AppPage, held: Readonly<Record<string, number>>): Promise<Record<string, number>> {
  if (Object.keys(held).length === 0) return {};
  await app.showTab("Labels");
  const counts = Object.keys(held).map(async (name) => {
    const part = app.page.getByRole("region", { name: new RegExp(`^${name}`) });
    return [name, await part.getByRole("listitem").count()] as const;
  });
  return Object.fromEntries(await Promise.all(counts));
}

// Wide enough for all chips: those without room are in a menu, and are not looked for there.
test.use({ viewport: { width: 2400, height: 1000 } });

test("shows as much of everything as each recorded answer holds", async ({ app }) => {
  const waiting = files.flatMap((file) => answersIn(file).map((answer) => ({ name: basename(file), answer })));
  const count = waiting.length;
  test.setTimeout(60_000 + 5_000 * count);
  expect(count).toBeGreaterThan(10);
  // All at once: one that came later would be taken for a further answer about the image that is open.
  await app.addFiles(files);
  // They are opened one after the other, and a busy machine must not decide whether the test passes.
  const timeout = 15_000 + 2_500 * count;
  await expect(app.filmstripItems().first()).toHaveAttribute("aria-setsize", String(count), { timeout });
  // The last one added is the one shown.
  for (let step = count; step > 0; step--) {
    const shown = app.filmstrip.getByRole("option", { selected: true });
    await expect(shown).toHaveAttribute("aria-posinset", String(step));
    const text = (await shown.textContent()) ?? "";
    const index = waiting.findLastIndex(({ name }) => text.includes(name));
    const [known] = index < 0 ? [] : waiting.splice(index, 1);
    await expect.poll(async () => chipsOf(app), text).toEqual(heldBy(known?.answer, CHIPS));
    const lists = heldBy(known?.answer, LISTS);
    await expect.poll(async () => listsOf(app, lists), text).toEqual(lists);
    await app.canvas.press("PageUp");
  }
  expect(waiting).toEqual([]);
});
