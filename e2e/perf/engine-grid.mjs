// Every language under every condition, by the built-in engine and by the native command line.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { percent, printTable, share, verdict } from "./bench-table.mjs";
import { countWordsInPlace } from "./box-score.mjs";
import { lettersOf, readWithEngine } from "./engine-answer.mjs";
import { CONDITIONS } from "./engine-conditions.mjs";
import { openDrawing, pageNames } from "./engine-pages.mjs";
import { isUnspaced, LANGUAGES } from "./engine-texts.mjs";
import { dataOf, readNatively } from "./native-tesseract.mjs";
import { countEdits } from "./text-score.mjs";

const QUICK_LANGUAGES = ["en", "ru", "ja", "ar"];
/** The most errors a character under the conditions that turn or colour a page. */
const MOST_ERRORS = { ar: 0.04, ja: 0.02 };
const MOST_ERRORS_ELSE = 0.01;
const WORDS_IN_PLACE = 0.95;

/** `only` is matched against names such as "de turned 20"; `save` is a folder for the pages drawn. */
export async function compareOnPages({ engine, native, isQuick, only = "", save }) {
  const drawing = await openDrawing();
  try {
    for (const language of drawing.undrawable)
      console.log(`Left out: no font on this machine has the letters of "${language}"`);
    const asked = pageNames()
      .filter(({ language }) => !drawing.undrawable.includes(language))
      .filter(({ language }) => !isQuick || QUICK_LANGUAGES.includes(language))
      .filter(({ name }) => new RegExp(only).test(name));
    const scores = [];
    for (const name of asked) {
      const page = await drawing.draw(name);
      const score = await scorePage({ engine, native, page });
      if (save !== undefined) savePage(save, page, score.read);
      scores.push(score);
      process.stderr.write(".");
    }
    process.stderr.write("\n");
    report(scores);
  } finally {
    await drawing.close();
  }
}

/** The picture, what stands where on it, and what was read. */
function savePage(folder, { name, bytes, language, text, words }, read) {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name.replaceAll(" ", "-"));
  writeFileSync(`${path}.${bytes[0] === 0xff ? "jpg" : "png"}`, bytes);
  writeFileSync(`${path}.json`, JSON.stringify({ language, text, words }));
  writeFileSync(`${path}.read.txt`, read);
}

/** Both at the same time: neither is timed here. */
async function scorePage({ engine, native, page }) {
  const { bytes, language, condition, text, words } = page;
  const [ours, theirs] = await Promise.all([
    readWithEngine(engine, { bytes, languages: [language] }),
    native === undefined ? undefined : readNatively(bytes, [dataOf(language)]),
  ]);
  return {
    language,
    condition,
    read: ours.text,
    engine: countEdits(text, ours.text),
    native: theirs && countEdits(text, theirs.text),
    places: countWordsInPlace(words, isUnspaced(language) ? lettersOf(ours.words) : ours.words),
  };
}

function report(scores) {
  const languages = LANGUAGES.filter((language) => scores.some((score) => score.language === language));
  const conditions = CONDITIONS.filter(({ name }) => scores.some((score) => score.condition === name));
  const table = (title, cell, more) => {
    console.log(`${title}\n`);
    const rows = conditions.map(({ name }) => {
      const row = scores.filter(({ condition }) => condition === name);
      const cells = languages.map((language) => cell(row.filter((score) => score.language === language)));
      return [name, ...cells, ...more.map(([, value]) => value(row))];
    });
    printTable(["", ...languages, ...more.map(([name]) => name)], rows);
  };
  const pooled = (side) => (list) => percent(errorRate(list, side));
  table("CER %, built-in engine", pooled("engine"), [
    ["all", pooled("engine")],
    ["native", pooled("native")],
  ]);
  table("CER %, native command line", pooled("native"), [["all", pooled("native")]]);
  const inPlace = (list) => percent(placeRate(list));
  table("Words read right, % with their middle inside their quad (zh, ja: characters)", inPlace, [["all", inPlace]]);
  judge(scores);
}

function judge(scores) {
  const clean = scores.filter(({ condition }) => condition === "clean");
  const worse = clean.filter((score) => score.native !== undefined && score.engine.edits > score.native.edits);
  const isKnown = clean.some((score) => score.native !== undefined);
  const worseNames = worse.length === 0 ? "none" : worse.map(({ language }) => language).join(" ");
  verdict(
    "no clean page with more errors than native",
    isKnown ? worse.length === 0 : undefined,
    `more on: ${worseNames}`,
  );
  for (const { name } of CONDITIONS.filter(({ isGeometry }) => isGeometry)) {
    const here = scores.filter(({ condition }) => condition === name);
    const beyond = here.filter((score) => errorRate([score], "engine") >= mostErrors(score));
    const list = beyond.map((score) => `${score.language} ${percent(errorRate([score], "engine"))}`).join(", ");
    const rate = `${percent(errorRate(here, "engine"), 2)} %${list === "" ? "" : `; beyond: ${list}`}`;
    if (here.length > 0) verdict(`CER < 1 % (ja 2, ar 4), ${name}`, list === "", rate);
  }
  for (const { name } of CONDITIONS) {
    const rate = placeRate(scores.filter(({ condition }) => condition === name));
    if (rate !== undefined) verdict(`95 % of words in place, ${name}`, rate >= WORDS_IN_PLACE, `${percent(rate)} %`);
  }
}

function mostErrors({ language }) {
  return MOST_ERRORS[language] ?? MOST_ERRORS_ELSE;
}

function errorRate(scores, side) {
  const sum = (field) => scores.reduce((total, score) => total + (score[side]?.[field] ?? 0), 0);
  return share(sum("edits"), sum("characters"));
}

function placeRate(scores) {
  const sum = (field) => scores.reduce((total, { places }) => total + places[field], 0);
  return share(sum("right"), sum("words"));
}
