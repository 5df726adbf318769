import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { hostileFiles } from "#core/recognition/hostile-corpus.test-data.ts";
import type { HostileFile } from "#core/recognition/hostile-corpus.test-data.ts";
import type { Wire } from "#core/recognition/provider.ts";
import { answerRequest } from "./annotate/answer-request.ts";
import type { AnalysisContext } from "./annotate/feature-run.ts";
import { imageRules } from "./annotate/image-rules.ts";
import { TEST_RULES } from "./annotate/test-rules.test-data.ts";
import { bitmapFile, checkedBitmap, iconFile } from "./raster/bitmap.test-data.ts";
import { requestLimits } from "./request-limits.ts";
import { createRecognizer } from "./tesseract/recognizer.ts";
import { createLocalVision } from "./vision/local-vision.ts";

let context: Omit<AnalysisContext, "rules">;

beforeAll(async () => {
  const { deadlines } = TEST_RULES;
  context = { vision: createLocalVision(), recognizer: await createRecognizer(), deadlines };
});

const png = readFileSync("src/engine/fixtures/one-word.png");

/** Some of each kind, so that every test run sees them. */
const OWN: readonly HostileFile[] = [
  { name: "a bitmap with text inside an icon", bytes: iconOf(png), fate: "opens", text: "EXIT" },
  { name: "a picture cut in the middle", bytes: png.subarray(0, png.length / 2), fate: "opens" },
  { name: "a bitmap", bytes: checkedBitmap("24 bit"), fate: "opens" },
  { name: "a bitmap bomb", bytes: bitmapFile({ width: 99_999, height: 9_999, bits: 8, pixels: [] }), fate: "refused" },
  { name: "magic bytes only", bytes: png.subarray(0, 8), fate: "refused" },
  { name: "an archive", bytes: Buffer.from("PK\x03\x04 and so on"), fate: "refused" },
  { name: "a PDF", bytes: Buffer.from("%PDF-1.7"), fate: "refused" },
  { name: "a script in a drawing", bytes: Buffer.from("<svg><script>x()</script></svg>"), fate: "refused" },
  { name: "one zero", bytes: Buffer.from([0]), fate: "refused" },
];

function iconOf(bytes: Buffer): Buffer<ArrayBuffer> {
  return iconFile({ width: 0, height: 0, bits: 24, inside: bytes });
}

/** Files of the corpus that behave otherwise, each on purpose. */
const DEVIATIONS: Readonly<Record<string, string>> = {
  "sharp-struct-image-04-t.svg": "drawings may name other files and run scripts: none is opened",
};

/** Files of the corpus whose text comes out with faults. */
const MISREAD: Readonly<Record<string, string>> = {
  "syn-en-wide.png": "stray marks at three places of a line of 10,152 pixels",
};

const FILES = [...OWN, ...hostileFiles()];

test.each(FILES)("$name: $fate over both wires", async ({ name, bytes, fate }) => {
  for (const wire of ["google-vision", "yandex-vision"] as const) {
    const error = await errorOf(wire, bytes);
    if (error !== undefined) expect(JSON.stringify(error)).toMatch(/"code":3,"message":"\w{3}/);
    if (fate === "either") continue;
    const isRefused = DEVIATIONS[name] === undefined ? fate === "refused" : fate !== "refused";
    expect(error !== undefined).toBe(isRefused);
  }
});

const PAGES = FILES.filter(({ name, text }) => text !== undefined && MISREAD[name] === undefined);

test.each(PAGES)("$name: its text", async ({ bytes, text = "" }) => {
  const body = JSON.stringify(await ask("google-vision", bytes, { type: "TEXT_DETECTION" }));
  const found = /"textAnnotations":\[\{.*?"description":("(?:[^"\\]|\\.)*")/.exec(body)?.[1] ?? '""';
  expect(plain(JSON.parse(found))).toBe(plain(text));
});

/** The recogniser has one sign for hyphens and dashes. */
function plain(text: unknown): string {
  return String(text).replace(/\s+/g, " ").replace(/[–—]/g, "-").trim();
}

async function errorOf(wire: Wire, bytes: Buffer): Promise<unknown> {
  const isGoogle = wire === "google-vision";
  const feature = isGoogle
    ? { type: "IMAGE_PROPERTIES" }
    : { type: "CLASSIFICATION", classificationConfig: { model: "quality" } };
  const body = JSON.stringify(await ask(wire, bytes, feature));
  const error = /"error":(\{.*?\})/.exec(body)?.[1];
  return error === undefined ? undefined : JSON.parse(error);
}

async function ask(wire: Wire, bytes: Buffer, feature: object): Promise<unknown> {
  // No content at all would refuse the whole request.
  const content = bytes.length === 0 ? "AA==" : bytes.toString("base64");
  const features = [feature];
  const raw =
    wire === "google-vision"
      ? { requests: [{ image: { content }, features }] }
      : { analyzeSpecs: [{ content, features }] };
  const rules = imageRules(wire, requestLimits(wire, "engine"));
  const { body } = await answerRequest(raw, {
    wire,
    context: { ...context, rules },
    admit: (runs) => Promise.all(runs.map((run) => run())),
  });
  return body;
}
