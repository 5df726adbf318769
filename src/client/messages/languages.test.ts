import { describe, expect, test } from "vitest";
import { en } from "./en.ts";
import type { Messages } from "./en.ts";
import { languageFor, LANGUAGES } from "./languages.ts";

/** What may be the same in every language: names, formats, and texts that only join what they are given. */
const SHARED = new Set([
  "header.wireNames.google-vision",
  "header.wireNames.yandex-vision",
  "header.wires.google-vision",
  "header.wires.yandex-vision",
  "header.moreFeatures",
  "canvas.numbered",
  "app.name",
  "commands.groups.app",
  "panels.tabs.json",
  "panels.statusBar.cursor",
  "panels.text.word",
  "panels.words.columns.status.short",
  ...["header", "panels.statusBar"].flatMap((part) => [`${part}.providers.google`, `${part}.providers.yandex`]),
]);

type Leaf = string | ((...given: readonly unknown[]) => unknown);

describe.each(LANGUAGES.filter(({ tag }) => tag !== "en"))("$name", ({ tag, load }) => {
  test("has the texts of English and no others", async () => {
    expect(shapeOf(await load())).toEqual(shapeOf(en));
  });

  test("leaves nothing in English", async () => {
    const texts = textsOf(await load());
    const left = [...textsOf(en)].filter(([path, text]) => said(text) === said(texts.get(path) ?? ""));
    expect(left.map(([path]) => path).filter((path) => !SHARED.has(path))).toEqual([]);
  });

  test("formats numbers in its own way", async () => {
    const messages = await load();
    expect(messages.locale).toBe(tag);
    expect(messages.filmstrip.words(12_345)).toContain(new Intl.NumberFormat(tag).format(12_345));
  });
});

test.each([
  [["ru-RU", "en"], "ru"],
  [["RU"], "ru"],
  [["en-GB", "ru"], "en"],
  [["xx", "ru"], "ru"],
  [["xx-Latn"], "en"],
  [["system", "rus"], "en"],
  [[], "en"],
])("someone who wants %j gets %s", (wanted, tag) => {
  expect(languageFor(wanted).tag).toBe(tag);
});

/** `header.themes.dark: string` for every text; titles of samples are where the list of samples is not in the language. */
function shapeOf(messages: Messages): string[] {
  const texts = [...textsOf(messages)].filter(([path]) => !path.startsWith("empty.sampleTitles."));
  return texts.map(([path, text]) => `${path}: ${typeof text}`).toSorted();
}

/** Every text by its path, such as `header.themes.dark`. */
function textsOf(value: unknown, path = ""): Map<string, Leaf> {
  if (typeof value === "string" || typeof value === "function") return new Map([[path, value as Leaf]]);
  const entries = Object.entries(value ?? {}).filter(([key]) => path !== "" || key !== "locale");
  return new Map(entries.flatMap(([key, each]) => [...textsOf(each, path === "" ? key : `${path}.${key}`)]));
}

/** Stands for a number, a name, a size and a list alike, so that every text that is a function can be asked. */
const ANYTHING: unknown = Object.assign(Object("7") as object, { width: 7, height: 7, join: () => "7" });

/** The text, or what the function says of `ANYTHING`. */
function said(text: Leaf): string {
  return typeof text === "string" ? text : JSON.stringify(text(ANYTHING, ANYTHING, ANYTHING, ANYTHING));
}
