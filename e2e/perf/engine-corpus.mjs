// Documents with truth text in a folder (`manifest.json`, documents, truth), by the built-in engine and natively.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { median, percent, printTable, share, verdict } from "./bench-table.mjs";
import { matchBoxes } from "./box-score.mjs";
import { readWithEngine } from "./engine-answer.mjs";
import { LANGUAGES } from "./engine-texts.mjs";
import { dataOf, readNatively } from "./native-tesseract.mjs";
import { countEdits } from "./text-score.mjs";

const READABLE = /\.(png|jpe?g|webp|gif|tiff?)$/i;
const SEVERAL = "mul";
const NOT_ONE_PAGE = ["multipage", "annotation"];
const TARGETS = { pooled: 0.04, median: 0.02, boxes: 0.95 };
/** Kinds above this are told as weak. */
const WEAK = { errors: 0.05, boxes: 0.9 };

/** Classes that differ in how a simple page is stored. */
const STORED = ["exif", "container", "pixel-format", "animated", "wrong-type", "metadata", "polyglot", "extreme-size"];
const KIND_OF = {
  ...Object.fromEntries(STORED.map((name) => [name, "file formats"])),
  document: "clean",
  article: "clean",
  columns: "clean",
  injection: "clean",
};

/** Prints a row for each document, a table by kind and the verdicts. */
export async function compareOnCorpus({ engine, native, folder, only = "" }) {
  const recorded = recordedFigures(folder);
  const scores = [];
  for (const entry of entriesOf(folder).filter(({ file }) => new RegExp(only).test(file))) {
    scores.push(await scoreDocument({ engine, native, folder, entry, recorded }));
    process.stderr.write(".");
  }
  process.stderr.write("\n");
  if (scores.length === 0) return;
  tellDocuments(scores);
  tellKinds(scores);
  judge(scores);
}

/** In the languages of the engine, one page each. */
function entriesOf(folder) {
  if (!existsSync(join(folder, "manifest.json"))) throw new Error(`No manifest.json in ${folder}`);
  const { entries } = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
  return entries
    .filter(({ file, truth, class: name }) => READABLE.test(file) && truth?.text && !NOT_ONE_PAGE.includes(name))
    .filter(({ language }) => language === SEVERAL || language.split(",").every((one) => LANGUAGES.includes(one)));
}

/** Figures of the native command line made elsewhere, for languages this machine has no data of. */
function recordedFigures(folder) {
  const path = join(folder, "baseline-tesseract.json");
  const rows = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : [];
  return new Map(rows.map((row) => [row.file, row]));
}

async function scoreDocument({ engine, native, folder, entry, recorded }) {
  const { file, truth, language } = entry;
  const bytes = readFileSync(join(folder, file));
  const text = readFileSync(join(folder, truth.text), "utf8");
  const languages = language === SEVERAL ? [] : language.split(",");
  const ours = await readWithEngine(engine, { bytes, languages });
  const theirs = native === undefined ? undefined : await readNativelyAs(entry, bytes);
  const boxes = trueBoxes(folder, entry);
  const match = (read) =>
    boxes &&
    read &&
    matchBoxes(
      boxes.quads,
      read[boxes.level].map(({ quad }) => quad),
      boxes,
    );
  const old = recorded.get(file);
  return {
    file,
    kind: KIND_OF[entry.class] ?? entry.class,
    wallMs: ours.wallMs,
    isRecorded: theirs === undefined && old?.text !== undefined,
    engine: { ...countEdits(text, ours.text), boxes: match(ours) },
    native: theirs === undefined ? recordedScore(old) : { ...countEdits(text, theirs.text), boxes: match(theirs) },
  };
}

function recordedScore(row) {
  return row?.text && { edits: row.text.charEdits, characters: row.text.chars, boxes: row.boxes };
}

/** With what serves each kind best: old print, columns from top to bottom, a single line, an unknown turn. */
async function readNativelyAs({ file, class: name, language }, bytes) {
  const plain = /\.(webp|gif)$/i.test(file) || name === "exif" || /alpha/.test(file);
  const input = plain ? await sharp(bytes).autoOrient().flatten({ background: "#fff" }).png().toBuffer() : bytes;
  if (name === "vertical" || file.includes("tategaki")) return await readNatively(input, ["jpn_vert"], 5);
  if (name === "historical" && language === "de") return await readNatively(input, ["Fraktur"]);
  const languages = (language === SEVERAL ? LANGUAGES : language.split(",")).map(dataOf);
  const mode = { line: 7, rotated: 1 }[name] ?? 3;
  return await readNatively(input, languages, mode);
}

/** Words; lines where the script has no spaces. Boxes drawn by hand are upright. */
function trueBoxes(folder, { truth, language, class: name }) {
  if (!truth.words || (truth.level !== "word" && truth.level !== "line")) return undefined;
  const parsed = JSON.parse(readFileSync(join(folder, truth.words), "utf8"));
  const isByWord = truth.level === "word" && !/^(zh|ja|ko)$/.test(language) && name !== "vertical";
  const level = isByWord ? "words" : "lines";
  const quads = (parsed.pages?.[0] ?? parsed)[level].flatMap(({ polygon }) => (polygon ? [polygon] : []));
  return { level, quads, isUpright: truth.origin !== "exact (rendered)" };
}

function tellDocuments(scores) {
  const rows = scores
    .toSorted((a, b) => b.engine.edits - a.engine.edits)
    .map(({ file, kind, engine, native, isRecorded, wallMs }) => [
      file.split("/").at(-1),
      kind,
      engine.characters,
      engine.edits,
      percent(errorRate([engine])),
      native && `${percent(errorRate([native]))}${isRecorded ? "*" : ""}`,
      boxScore([engine])?.toFixed(2),
      Math.round(wallMs),
    ]);
  printTable(["document", "kind", "letters", "errors", "CER %", "native", "box F1", "ms"], rows);
  if (scores.some(({ isRecorded }) => isRecorded)) console.log("* recorded elsewhere: this machine lacks the data\n");
}

function tellKinds(scores) {
  const kinds = [...new Set(scores.map(({ kind }) => kind))].map((kind) => [
    kind,
    scores.filter((score) => score.kind === kind),
  ]);
  const rows = kinds.map(([kind, list]) => [kind, list.length, ...figuresOf(list), remark(list)]);
  rows.sort((a, b) => a[3] - b[3]);
  rows.push(["all", scores.length, ...figuresOf(scores), ""]);
  const header = ["kind", "files", "letters", "CER %", "median", "native", "median", "box F1", "native", "remark"];
  printTable(header, rows);
}

function figuresOf(list) {
  const [ours, theirs] = [list.map(({ engine }) => engine), list.flatMap(({ native }) => native ?? [])];
  return [
    ours.reduce((sum, { characters }) => sum + characters, 0),
    percent(errorRate(ours)),
    percent(medianRate(ours)),
    percent(errorRate(theirs)),
    percent(medianRate(theirs)),
    boxScore(ours)?.toFixed(3),
    boxScore(theirs)?.toFixed(3),
  ];
}

function remark(list) {
  const ours = list.map(({ engine }) => engine);
  const rate = errorRate(ours);
  const boxes = boxScore(ours);
  if (rate > 0.3) return "not usable";
  if (rate > WEAK.errors) return "weak: check every line";
  return boxes !== undefined && boxes < WEAK.boxes ? "weak: boxes" : "";
}

function judge(scores) {
  const ours = scores.map(({ engine }) => engine);
  const [pooled, middle, boxes] = [errorRate(ours), medianRate(ours), boxScore(ours)];
  verdict("corpus CER, pooled, at most 4 %", pooled <= TARGETS.pooled, `${percent(pooled, 2)} %`);
  verdict("corpus CER, median, at most 2 %", middle <= TARGETS.median, `${percent(middle, 2)} %`);
  verdict("corpus box F1 at least 0.95", boxes && boxes >= TARGETS.boxes, boxes?.toFixed(3));
}

function errorRate(list) {
  const sum = (field) => list.reduce((total, one) => total + one[field], 0);
  return share(sum("edits"), sum("characters"));
}

function medianRate(list) {
  const rates = list.flatMap((one) => errorRate([one]) ?? []);
  return rates.length === 0 ? undefined : median(rates);
}

/** Pooled over all boxes. */
function boxScore(list) {
  const sum = (field) => list.reduce((total, { boxes }) => total + (boxes?.[field] ?? 0), 0);
  return share(2 * sum("matched"), sum("truth") + sum("found"));
}
