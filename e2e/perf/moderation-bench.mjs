// What the built-in engine says of adult and racy pictures, in both formats. PROOFBOX_CORPUS names a folder with pictures to
// judge; without it the sample pictures. All are taken to be harmless:
// a line for each that stands out, then a summary.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startEngine } from "./engine-process.mjs";

const SAMPLES = fileURLToPath(new URL("../../public/samples/", import.meta.url));
const PICTURE = /\.(png|jpe?g|webp|gif|tiff?)$/i;
/** A probability of adult that is worth a line in the table. */
const NOTABLE = 0.05;
const AT_LEAST_POSSIBLE = new Set(["POSSIBLE", "LIKELY", "VERY_LIKELY"]);

export async function run() {
  const folder = process.env.PROOFBOX_CORPUS ?? SAMPLES;
  const names = readdirSync(folder, { recursive: true }).filter((name) => PICTURE.test(name));
  const engine = await startEngine();
  try {
    const rows = [];
    for (const name of names.toSorted((a, b) => (a < b ? -1 : 1))) {
      const row = await judge(engine, readFileSync(join(folder, name)).toString("base64"));
      if (row !== undefined) rows.push({ name, ...row });
    }
    report(rows, names.length);
  } finally {
    await engine.stop();
  }
}

/** Undefined for what the engine cannot open. */
async function judge(engine, content) {
  const google = { image: { content }, features: [{ type: "SAFE_SEARCH_DETECTION" }] };
  const [response] = (await engine.annotate({ requests: [google] })).responses ?? [];
  const classification = { type: "CLASSIFICATION", classificationConfig: { model: "moderation" } };
  const yandex = await engine.analyze({ analyzeSpecs: [{ content, features: [classification] }] });
  const properties = yandex.results?.[0]?.results?.[0]?.classification?.properties;
  const share = properties?.find(({ name }) => name === "adult")?.probability;
  return share === undefined ? undefined : { share, ...response.safeSearchAnnotation };
}

function report(rows, total) {
  for (const { name, share, racy } of rows.filter((row) => AT_LEAST_POSSIBLE.has(row.racy) || row.share >= NOTABLE)) {
    console.log(`${name.padEnd(44)} adult ${share.toFixed(3)}  racy ${racy}`);
  }
  const highest = Math.max(...rows.map(({ share }) => share));
  console.log(`${rows.length} of ${total} files judged; highest probability of adult ${highest.toFixed(3)}`);
  for (const key of ["adult", "racy"]) console.log(`${key}: ${tally(rows.map((row) => row[key] ?? "UNKNOWN"))}`);
}

function tally(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => `${count} ${value}`).join(", ");
}
