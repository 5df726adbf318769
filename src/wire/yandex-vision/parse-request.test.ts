import { describe, expect, test } from "vitest";
import { yandexRefusal } from "./error.ts";
import { parseYandexRequest } from "./parse-request.ts";
import { requestedYandexImages } from "./requested-images.ts";

const TEXT = { type: "TEXT_DETECTION", textDetectionConfig: { languageCodes: ["en"] } };
const FACES = { type: "FACE_DETECTION" };

function parseSpecs(specs: readonly unknown[], rest: object = {}) {
  return parseYandexRequest({ analyzeSpecs: specs, ...rest });
}

function refusals(raw: unknown) {
  const parsed = parseYandexRequest(raw);
  return parsed.ok ? [] : parsed.error.map(({ path, kind }) => `${kind} ${path}`);
}

const spec = (features: readonly unknown[], rest: object = { content: "AAAA" }) => ({ features, ...rest });
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

describe("the whole request is refused", () => {
  test.each<[string, unknown, string]>([
    ["no object", [], "type "],
    ["no images", {}, "count analyzeSpecs"],
    ["nine images", { analyzeSpecs: times(9, spec([FACES])) }, "count analyzeSpecs"],
    ["no features", { analyzeSpecs: [spec([])] }, "count analyzeSpecs[0].features"],
    ["nine features", { analyzeSpecs: [spec(times(9, FACES))] }, "count analyzeSpecs[0].features"],
    ["neither content nor signature", { analyzeSpecs: [spec([FACES], {})] }, "missing analyzeSpecs[0]"],
    ["both of them", { analyzeSpecs: [spec([FACES], { content: "A", signature: "B" })] }, "conflict analyzeSpecs[0]"],
    ["an unknown field", { analyzeSpecs: [spec([FACES])], folder: "x" }, "unknown-field folder"],
    [
      "an unknown field inside",
      { analyzeSpecs: [spec([{ ...FACES, max_results: 1 }])] },
      "unknown-field analyzeSpecs[0].features[0].max_results",
    ],
    ["a wrong type", { analyzeSpecs: [spec([FACES], { content: 7 })] }, "type analyzeSpecs[0].content"],
    ["an unknown feature", { analyzeSpecs: [spec([{ type: "SMELL" }])] }, "value analyzeSpecs[0].features[0].type"],
    ["a long folder id", { analyzeSpecs: [spec([FACES])], folderId: "x".repeat(51) }, "length folderId"],
    [
      "a long content",
      { analyzeSpecs: [spec([FACES], { content: "A".repeat(10_485_761) })] },
      "length analyzeSpecs[0].content",
    ],
    [
      "what is no base64",
      { analyzeSpecs: [spec([FACES], { content: "data:image/png;base64,AAAA" })] },
      "value analyzeSpecs[0].content",
    ],
    [
      "both configurations",
      { analyzeSpecs: [spec([{ ...TEXT, classificationConfig: {} }])] },
      "conflict analyzeSpecs[0].features[0]",
    ],
  ])("%s", (_, raw, refusal) => {
    expect(refusals(raw)).toContain(refusal);
  });
});

describe("one feature is refused, the rest stands", () => {
  test.each<[string, unknown, string]>([
    ["no languages", { ...TEXT, textDetectionConfig: {} }, "Incorrect number of language codes: 0"],
    ["no configuration", { type: "TEXT_DETECTION" }, "Incorrect number of language codes: 0"],
    [
      "nine languages",
      { ...TEXT, textDetectionConfig: { languageCodes: times(9, "en") } },
      "Incorrect number of language codes: 9",
    ],
    ["a long language", { ...TEXT, textDetectionConfig: { languageCodes: ["zhHa"] } }, "Incorrect language code: zhHa"],
    ["an empty language", { ...TEXT, textDetectionConfig: { languageCodes: [""] } }, "Incorrect language code: "],
    ["no model", { type: "CLASSIFICATION" }, "Model is not specified"],
    ["no type", {}, "Feature type is not specified"],
  ])("%s", (_, feature, reason) => {
    const parsed = parseSpecs([spec([FACES]), spec([FACES, feature])]);
    expect(parsed.ok && parsed.value.violations).toEqual([
      {
        path: "analyzeSpecs[1].features[1]",
        kind: "value",
        message: `Incorrect feature configuration: ${reason}`,
        imageIndex: 1,
        featureIndex: 1,
      },
    ]);
  });
});

test("a value of the wrong type is named once", () => {
  const parsed = parseSpecs([spec([FACES], { content: 7 })]);
  expect(parsed.ok ? "" : yandexRefusal(parsed.error).message).toBe(
    "analyzeSpecs[0].content: Must be text, not 7.; analyzeSpecs[0]: One of content and signature must be set.",
  );
});

test("enum names may be in lower case", () => {
  const feature = { type: "classification", classificationConfig: { model: "quality" } };
  const parsed = parseSpecs([spec([feature])]);
  expect(parsed.ok && parsed.value.request.analyzeSpecs[0]?.features[0]?.type).toBe("CLASSIFICATION");
});

test("several text features of one image survive, in neutral words too", () => {
  const hebrew = { type: "TEXT_DETECTION", textDetectionConfig: { languageCodes: ["he"], model: "line" } };
  const beauty = { type: "CLASSIFICATION", classificationConfig: { model: "beauty" } };
  const parsed = parseSpecs([spec([TEXT, hebrew, beauty], { signature: "S", mimeType: "image/png" })]);
  expect(parsed.ok && requestedYandexImages(parsed.value.request)).toEqual([
    {
      reference: "S",
      mediaType: "image/png",
      features: [
        {
          featureIndex: 0,
          feature: "text",
          name: "TEXT_DETECTION",
          languages: ["en"],
          wantsConfidence: true,
          wantsEntities: true,
        },
        {
          featureIndex: 1,
          feature: "text",
          name: "TEXT_DETECTION",
          languages: ["he"],
          textModel: "line",
          wantsConfidence: true,
          wantsEntities: true,
        },
        { featureIndex: 2, name: "CLASSIFICATION beauty", languages: [], wantsConfidence: true, wantsEntities: true },
      ],
    },
  ]);
});
