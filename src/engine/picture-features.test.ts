import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import type { Feature } from "#core/recognition/provider.ts";
import type { RequestedFeature } from "#wire/parsed-request.ts";
import { analyzeImage } from "./annotate/analyze-image.ts";
import type { AnalysisContext } from "./annotate/feature-run.ts";
import { createLocalVision } from "./vision/local-vision.ts";
import { TEST_RULES } from "./annotate/test-rules.test-data.ts";

// The real networks in this process; nothing here reads text.
let context: AnalysisContext;

beforeAll(() => {
  const recognizer = { read: () => Promise.resolve([]) };
  context = { vision: createLocalVision(), recognizer, ...TEST_RULES };
});

const FEATURES: readonly Feature[] = [
  "quality",
  "moderation",
  "labels",
  "safe-search",
  "colors",
  "crop-hints",
  "faces",
];

function requestedFeature(feature: Feature, featureIndex: number): RequestedFeature {
  return { featureIndex, feature, name: feature, languages: [], wantsConfidence: true, aspectRatios: [1, 2] };
}

async function analyze(file: string, features: readonly Feature[] = FEATURES) {
  const content = readFileSync(`src/engine/fixtures/${file}`).toString("base64");
  return await analyzeImage({ content, features: features.map(requestedFeature) }, context, []);
}

test("a portrait: good quality, its colours, squares around the face, no word on what is not measured", async () => {
  const document = await analyze("hopper.jpg");
  expect(document.errors).toEqual([]);
  const [quality, moderation] = document.classifications;
  expect(quality?.properties.map(({ name }) => name)).toEqual(["low", "medium", "high"]);
  expect(quality?.properties[2]?.probability).toBeGreaterThan(0.5);
  expect(moderation?.properties.map(({ name }) => name)).toEqual(["adult", "text"]);
  expect(moderation?.properties[0]?.probability).toBeLessThan(0.01);
  expect(document.labels.map(({ description }) => description)).toEqual(expect.arrayContaining(["Face", "Photograph"]));
  expect(document.safeSearch).toEqual({ adult: "unlikely", violence: "unknown", racy: "unlikely" });
  expect(document.dominantColors.length).toBeGreaterThan(3);
  expect(document.cropHints).toHaveLength(2);
});

test("a portrait looks at the viewer, and a cap is nothing that is measured", async () => {
  const [face] = (await analyze("hopper.jpg", ["faces"])).faces.values();
  expect(Math.abs(face?.panDegrees ?? NaN)).toBeLessThan(8);
  expect(Math.abs(face?.tiltDegrees ?? NaN)).toBeLessThan(12);
  expect(Object.keys(face?.traits ?? {}).sort()).toEqual(["blurred", "underExposed"]);
});

test("a receipt: a document, and nothing on it but text", async () => {
  const document = await analyze("russian-receipt.png");
  expect(document.labels.map(({ description }) => description)).toEqual(expect.arrayContaining(["Text", "Document"]));
  expect(document.safeSearch).toEqual({ adult: "very-unlikely", violence: "very-unlikely", racy: "very-unlikely" });
  expect(document.dominantColors[0]).toMatchObject({ red: 255, green: 255, blue: 255 });
});

test("the same bytes give the same answer, whatever came before", async () => {
  const first = await analyze("russian-receipt.png");
  await analyze("hopper.jpg");
  expect(await analyze("russian-receipt.png")).toEqual(first);
});

test("as many labels and colours as asked for", async () => {
  const content = readFileSync("src/engine/fixtures/hopper.jpg").toString("base64");
  const features = (["labels", "colors"] as const).map((feature, index) => ({
    ...requestedFeature(feature, index),
    maxResults: 1,
  }));
  const { labels, dominantColors } = await analyzeImage({ content, features }, context, []);
  expect([labels.length, dominantColors.length]).toEqual([1, 1]);
});
