// Remakes public/samples: renders the pages beside this file, asks the built engine about each picture, and stores the
// answers, so that the samples of the empty page show at once. Run `npm run build` first, then `node e2e/samples/make-samples.mjs`.
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright";
import sharp from "sharp";
import { launchOptions } from "../../.ci/chromium.mjs";
import { startBuiltApp } from "../perf/built-app.mjs";

const HERE = new URL("./", import.meta.url);
const SAMPLES = new URL("../../public/samples/", import.meta.url);

const TEXT_AND_FACES = [{ type: "DOCUMENT_TEXT_DETECTION" }, { type: "FACE_DETECTION" }];

/** `page`: rendered from this HTML file; without it the picture itself is kept in public/samples. */
const SAMPLE_LIST = [
  { id: "invoice", title: "Turned invoice", file: "invoice.png", languages: ["en", "de"] },
  {
    id: "receipt",
    title: "Receipt in French",
    file: "receipt.jpg",
    page: { html: "receipt.html", width: 1200, height: 1320 },
    languages: ["fr"],
  },
  {
    id: "russian",
    title: "Page in Russian",
    file: "russian-page.png",
    page: { html: "russian-page.html", width: 1240, height: 1360 },
    languages: ["ru", "en"],
  },
  { id: "group", title: "Group photo", file: "group-photo.jpg", languages: ["en"] },
];

const THUMB_SIDE_PX = 360;

await renderPages();
const server = await startBuiltApp();
try {
  const index = [];
  for (const sample of SAMPLE_LIST) index.push(await makeSample(sample));
  await writeFile(new URL("index.json", SAMPLES), `${JSON.stringify(index, null, 2)}\n`);
} finally {
  server.stop();
}

async function renderPages() {
  const browser = await chromium.launch(launchOptions());
  for (const { file, page } of SAMPLE_LIST) {
    if (page === undefined) continue;
    const tab = await browser.newPage({ viewport: { width: page.width, height: page.height } });
    await tab.goto(new URL(page.html, HERE).href);
    const format = file.endsWith(".jpg") ? { type: "jpeg", quality: 86 } : { type: "png" };
    await tab.screenshot({ path: fileURLToPath(new URL(file, SAMPLES)), ...format });
  }
  await browser.close();
}

async function makeSample({ id, title, file, languages }) {
  const bytes = await readFile(new URL(file, SAMPLES));
  const { answer, engine } = await askEngine(bytes, languages);
  await writeFile(new URL(`${id}.json`, SAMPLES), JSON.stringify(answer));
  const thumb = `${id}-thumb.webp`;
  await sharp(bytes)
    .resize(THUMB_SIDE_PX, THUMB_SIDE_PX, { fit: "inside" })
    .webp({ quality: 78 })
    .toFile(fileURLToPath(new URL(thumb, SAMPLES)));
  return { id, title, file, answer: `${id}.json`, thumb, wire: "google-vision", engine };
}

async function askEngine(bytes, languageHints) {
  const request = {
    image: { content: bytes.toString("base64") },
    features: TEXT_AND_FACES,
    imageContext: { languageHints },
  };
  const response = await fetch(`${server.url}/api/builtin/v1/images:annotate`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ requests: [request] }),
  });
  if (!response.ok) throw new Error(`The engine answered ${response.status}: ${await response.text()}`);
  return { answer: await response.json(), engine: response.headers.get("x-proofbox-engine") ?? "built-in" };
}
