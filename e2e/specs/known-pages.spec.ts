import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import type { APIRequestContext } from "@playwright/test";
import { countWordsInPlace } from "../perf/box-score.mjs";
import { lettersOf, readWithEngine } from "../perf/engine-answer.mjs";
import { isUnspaced } from "../perf/engine-texts.mjs";
import { countEdits } from "../perf/text-score.mjs";

// A slice of `npm run bench -- engine`: its pages, as `--save` writes them, through the built app.
const FOLDER = new URL("../data/pages/", import.meta.url);
const FILES = readdirSync(FOLDER).filter((name) => /\.(png|jpg)$/.test(name));

interface KnownPage {
  readonly language: string;
  readonly text: string;
  readonly words: readonly { readonly text: string; readonly centre: readonly number[] }[];
}

/** The most errors a character. */
const MOST_ERRORS: Readonly<Record<string, number>> = { zh: 0.04, ar: 0.04 };
const MOST_ERRORS_ELSE = 0.01;
const WORDS_IN_PLACE = 0.95;

function engineOf(request: APIRequestContext) {
  return {
    async annotate(data: unknown): Promise<unknown> {
      const response = await request.post("/api/builtin/v1/images:annotate", { data, timeout: 60_000 });
      return await response.json();
    },
    cpuMs: () => undefined,
  };
}

test("there are pages to read", () => {
  expect(FILES.length).toBeGreaterThan(4);
});

for (const file of FILES) {
  test(`reads ${file}: its words, each in its place`, async ({ request }) => {
    const json = readFileSync(new URL(file.replace(/\.\w+$/, ".json"), FOLDER), "utf8");
    const page = JSON.parse(json) as KnownPage;
    const bytes = readFileSync(new URL(file, FOLDER));
    const read = await readWithEngine(engineOf(request), { bytes, languages: [page.language] });
    const { edits, characters } = countEdits(page.text, read.text);
    expect(edits / characters, read.text).toBeLessThan(MOST_ERRORS[page.language] ?? MOST_ERRORS_ELSE);
    const pieces = isUnspaced(page.language) ? lettersOf(read.words) : read.words;
    const { right, words } = countWordsInPlace(page.words, pieces);
    expect(right / words, `${String(right)} of ${String(words)} words in place`).toBeGreaterThanOrEqual(WORDS_IN_PLACE);
  });
}
