import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import { documentText } from "#core/document/text.ts";
import { polygonAngleDegrees, polygonContains } from "#core/geometry/polygon.ts";
import { imagePoint } from "#core/geometry/point.ts";
import type { Feature } from "#core/recognition/provider.ts";
import { analyzeImage } from "./annotate/analyze-image.ts";
import type { AnalysisContext } from "./annotate/feature-run.ts";
import { createRecognizer } from "./tesseract/recognizer.ts";
import { createLocalVision } from "./vision/local-vision.ts";
import { TEST_RULES } from "./annotate/test-rules.test-data.ts";

// The real networks and the real recogniser, in this process.
let context: AnalysisContext;

beforeAll(async () => {
  const recognizer = await createRecognizer();
  context = { vision: createLocalVision(), recognizer, ...TEST_RULES };
}, 60_000);

async function analyze(
  file: string,
  feature: Feature,
  languages: readonly string[] = ["en"],
): Promise<RecognizedDocument> {
  const content = readFileSync(`src/engine/fixtures/${file}`).toString("base64");
  const requested = { featureIndex: 0, feature, name: feature, languages, wantsConfidence: true };
  return await analyzeImage({ content, features: [requested] }, context, []);
}

test("one word: its text, its place, its letters and how sure they are", async () => {
  const document = await analyze("one-word.png", "document-text");
  const [word] = [...document.words.values()];
  expect(word?.text).toBe("EXIT");
  expect(word?.confidence).toBeGreaterThan(0.9);
  expect(word?.symbols.map(({ text }) => text)).toEqual(["E", "X", "I", "T"]);
  expect(word?.languages).toMatchObject([{ tag: "en" }]);
  const distance = [51, 76, 304, 76, 304, 159, 51, 159].map((value, i) =>
    Math.abs((word?.polygon?.[i] ?? NaN) - value),
  );
  expect(Math.max(...distance)).toBeLessThan(4);
}, 60_000);

test("a page upside down reads from right to left and from bottom to top", async () => {
  const document = await analyze("upside-down.png", "text");
  expect(documentText(document)).toContain("The municipal library opened its new reading room on Monday, 4 March");
  const angles = [...document.words.values()].flatMap(({ polygon }) =>
    polygon === undefined ? [] : polygonAngleDegrees(polygon),
  );
  expect(Math.min(...angles.map(Math.abs))).toBeGreaterThan(175);
}, 60_000);

test("a receipt in Russian: rows stay rows, words know their language", async () => {
  const document = await analyze("russian-receipt.png", "text", ["ru", "en"]);
  expect(documentText(document)).toMatch(/Молоко 2,5% 1л 89,00\nСыр/);
  const tags = [...document.words.values()].flatMap(({ languages }) => languages.map(({ tag }) => tag));
  expect(tags.filter((tag) => tag === "ru").length).toBeGreaterThan(tags.length / 2);
}, 60_000);

test.each([[["ja"]], [[]]])(
  "columns of Japanese, asked for as %j, run from the right, each from the top",
  async (languages) => {
    const document = await analyze("japanese-columns.png", "document-text", languages);
    expect(documentText(document).trim()).toBe("朝の市場には魚が並ぶ。\n港の人々は朝が早く、\n船を待っていました。");
    const [word] = document.words.values();
    const [x0 = NaN, y0 = NaN, x1 = NaN, y1 = NaN] = word?.symbols[0]?.polygon ?? [];
    expect(x1 - x0).toBeGreaterThan(15);
    expect(Math.abs(y1 - y0)).toBeLessThan(1);
    expect(word?.languages).toMatchObject([{ tag: "ja" }]);
  },
  60_000,
);

test("words of a photo stored on its side lie where it shows them", async () => {
  const document = await analyze("exif-orientation-6.jpg", "text");
  expect(document.imageSize).toEqual({ width: 800, height: 533 });
  const word = [...document.words.values()].find(({ text }) => text === "municipal");
  expect(word?.polygon !== undefined && polygonContains(word.polygon, imagePoint(137, 130))).toBe(true);
}, 60_000);

test("white letters on nothing are read", async () => {
  const document = await analyze("white-on-nothing.png", "text");
  expect(document.words.size).toBeGreaterThan(0);
}, 60_000);

test("a face has a box, a confidence and thirty landmarks inside the picture", async () => {
  const document = await analyze("hopper.jpg", "faces");
  const faces = [...document.faces.values()];
  expect(faces).toHaveLength(1);
  expect(faces[0]?.confidence).toBeGreaterThan(0.9);
  expect(faces[0]?.landmarks).toHaveLength(30);
  const leftEye = faces[0]?.landmarks.find(({ type }) => type === "LEFT_EYE")?.position;
  const rightEye = faces[0]?.landmarks.find(({ type }) => type === "RIGHT_EYE")?.position;
  expect(leftEye?.x).toBeLessThan(rightEye?.x ?? 0);
}, 60_000);

test("the same bytes give the same answer, whatever came before", async () => {
  const first = await analyze("one-word.png", "text", ["ru", "en"]);
  await analyze("russian-receipt.png", "text", ["ru", "en"]);
  expect(await analyze("one-word.png", "text", ["ru", "en"])).toEqual(first);
}, 60_000);
