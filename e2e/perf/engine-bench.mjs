// Time and character error rate of the built-in engine and of the native command line, on the same pages in one run.
// PROOFBOX_CORPUS names a folder with manifest.json, documents and truth texts to read as well.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { renderPages } from "./engine-pages.mjs";
import { startEngine } from "./engine-process.mjs";
import { nativeVersion, readNatively } from "./native-tesseract.mjs";
import { countEdits } from "./text-score.mjs";

const LANGUAGES = ["en", "ru", "de", "fr", "es", "it", "pt", "uk", "zh", "ja", "ko", "ar"];
const READABLE = /\.(png|jpe?g|webp|gif|tiff?)$/i;

export async function run() {
  const native = nativeVersion();
  console.log(native === undefined ? "The native command line is not installed" : `Native: ${native}, one thread`);
  const pages = await renderPages();
  const engine = await startEngine({ workers: Number(process.env.ENGINE_WORKERS) || undefined });
  try {
    console.log(`Start to ready: ${Math.round(engine.startMs)} ms`);
    // The first page compiles the recogniser: what follows is what a person meets.
    await readPage(engine, pages[0]);
    await compare("Rendered pages", pages, { engine, native });
    const documents = corpusPages(process.env.PROOFBOX_CORPUS);
    if (documents.length > 0) await compare("Corpus", documents, { engine, native });
    console.log(`Peak resident memory of all engine processes: ${show(engine.peakMegabytes(), 0)} MB`);
  } finally {
    await engine.stop();
  }
}

async function compare(title, pages, { engine, native }) {
  console.log(`\n${title}: ${pages.length}`);
  console.log(columns("page", "engine CER %", "native CER %", "engine ms", "engine CPU ms", "native ms"));
  const rows = [];
  for (const page of pages) {
    const ours = await readPage(engine, page);
    const theirs = native === undefined ? undefined : await readNatively(page.png, page.languages ?? [page.language]);
    const row = { page, ours: scored(page, ours), theirs: theirs && scored(page, theirs) };
    rows.push(row);
    const { ours: o, theirs: t } = row;
    console.log(columns(page.name, percent(o), percent(t), show(o.wallMs, 0), show(o.cpuMs, 0), show(t?.wallMs, 0)));
  }
  summarize("all", rows);
  const clean = rows.filter(({ page }) => page.isClean);
  if (clean.length > 0 && clean.length < rows.length) summarize("clean", clean);
}

async function readPage(engine, { png, language, languages = [language] }) {
  const request = {
    image: { content: png.toString("base64") },
    features: [{ type: "DOCUMENT_TEXT_DETECTION" }],
    imageContext: { languageHints: languages },
  };
  const cpuBefore = engine.cpuMs();
  const startedMs = performance.now();
  const answer = await engine.annotate({ requests: [request] });
  const wallMs = performance.now() - startedMs;
  const cpuMs = cpuBefore === undefined ? undefined : engine.cpuMs() - cpuBefore;
  return { text: answer.responses?.[0]?.fullTextAnnotation?.text ?? "", wallMs, cpuMs };
}

function scored({ text }, reading) {
  return { ...reading, ...countEdits(text, reading.text) };
}

function summarize(name, rows) {
  const side = (key) => {
    const list = rows.flatMap((row) => row[key] ?? []);
    const total = (field) => list.reduce((sum, one) => sum + (one[field] ?? NaN), 0);
    const rates = list.map(({ edits, characters }) => edits / Math.max(1, characters)).sort((a, b) => a - b);
    return {
      edits: total("edits"),
      characters: total("characters"),
      median: rates[rates.length >> 1],
      wallMs: total("wallMs"),
      cpuMs: total("cpuMs"),
      count: list.length,
    };
  };
  tell(`${name}, engine`, side("ours"));
  tell(`${name}, native`, side("theirs"));
}

function tell(title, { count, wallMs, cpuMs, median, ...score }) {
  if (count === 0) return;
  const times = `${show(wallMs / count, 0)} ms a page, ${show(cpuMs / count, 0)} ms CPU`;
  console.log(`${title}: pooled CER ${percent(score)} %, median ${show(median * 100, 2)} %, ${times}`);
}

/** Documents of a corpus folder in the engine's languages that have a truth text. */
function corpusPages(folder) {
  if (folder === undefined || !existsSync(join(folder, "manifest.json"))) return [];
  const { entries } = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
  return entries
    .filter(({ file, truth, class: kind }) => READABLE.test(file) && truth?.text && kind !== "multipage")
    .map((entry) => ({ ...entry, languages: String(entry.language).split(",") }))
    .filter(({ languages }) => languages.every((language) => LANGUAGES.includes(language)))
    .map(({ file, truth, languages, class: kind }) => ({
      name: `${file.split("/").at(-1)} (${kind})`,
      languages,
      text: readFileSync(join(folder, truth.text), "utf8"),
      png: readFileSync(join(folder, file)),
    }));
}

function columns(name, ...values) {
  return name.padEnd(44) + values.map((value) => String(value).padStart(15)).join("");
}

function percent(score) {
  return score === undefined ? "-" : show((100 * score.edits) / Math.max(1, score.characters), 2);
}

function show(value, digits) {
  return value === undefined || Number.isNaN(value) ? "-" : value.toFixed(digits);
}
