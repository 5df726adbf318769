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

/** How to ask in each format, for everything that the engine can tell there. */
const WIRES = {
  "google-vision": {
    path: "/v1/images:annotate",
    body: (content, languages) => ({
      requests: [
        {
          image: { content },
          features: [
            { type: "DOCUMENT_TEXT_DETECTION" },
            { type: "FACE_DETECTION" },
            { type: "LABEL_DETECTION" },
            { type: "SAFE_SEARCH_DETECTION" },
            { type: "IMAGE_PROPERTIES" },
            { type: "CROP_HINTS" },
          ],
          imageContext: { languageHints: languages },
        },
      ],
    }),
  },
  "yandex-vision": {
    path: "/vision/v1/batchAnalyze",
    body: (content, languageCodes) => ({
      analyzeSpecs: [
        {
          content,
          features: [
            { type: "TEXT_DETECTION", textDetectionConfig: { languageCodes } },
            { type: "CLASSIFICATION", classificationConfig: { model: "quality" } },
          ],
        },
      ],
    }),
  },
};

/** `page`: rendered from this HTML file; without it the picture itself is kept in public/samples. */
const SAMPLE_LIST = [
  { id: "invoice", title: "Turned invoice", file: "invoice.png", wire: "yandex-vision", languages: ["en", "de"] },
  {
    id: "receipt",
    title: "Receipt in French",
    file: "receipt.jpg",
    page: { html: "receipt.html", width: 1200, height: 1320 },
    wire: "google-vision",
    languages: ["fr"],
  },
  {
    id: "russian",
    title: "Page in Russian",
    file: "russian-page.png",
    page: { html: "russian-page.html", width: 1240, height: 1360 },
    wire: "yandex-vision",
    languages: ["ru", "en"],
  },
  { id: "group", title: "Group photo", file: "group-photo.jpg", wire: "google-vision", languages: ["en"] },
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

async function makeSample({ id, title, file, wire, languages }) {
  const bytes = await readFile(new URL(file, SAMPLES));
  const { answer, engine } = await askEngine({ bytes, wire, languages });
  await writeFile(new URL(`${id}.json`, SAMPLES), JSON.stringify(answer));
  const thumb = `${id}-thumb.webp`;
  await sharp(bytes)
    .resize(THUMB_SIDE_PX, THUMB_SIDE_PX, { fit: "inside" })
    .webp({ quality: 78 })
    .toFile(fileURLToPath(new URL(thumb, SAMPLES)));
  return { id, title, file, answer: `${id}.json`, thumb, wire, engine };
}

async function askEngine({ bytes, wire, languages }) {
  const { path, body } = WIRES[wire];
  const response = await fetch(`${server.url}/api/builtin${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body(bytes.toString("base64"), languages)),
  });
  if (!response.ok) throw new Error(`The engine answered ${response.status}: ${await response.text()}`);
  return { answer: await response.json(), engine: response.headers.get("x-proofbox-engine") ?? "built-in" };
}
