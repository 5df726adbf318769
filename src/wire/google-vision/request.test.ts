import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RecognitionSettings } from "#core/recognition/request.ts";
import { parseGoogleRequest } from "./parse-request.ts";
import { buildGoogleRequest, serializeGoogleRequest } from "./request.ts";
import type { GoogleRequest } from "./request-types.ts";
import { requestedGoogleImages } from "./requested-images.ts";

const SETTINGS: RecognitionSettings = {
  provider: "google",
  wire: "google-vision",
  features: ["text"],
  languages: [],
};

describe("buildGoogleRequest", () => {
  test("asks for every feature in its own words, and tells what the wire lacks", () => {
    const settings: RecognitionSettings = {
      ...SETTINGS,
      features: [
        ...(["text", "document-text", "faces", "labels", "logos", "places", "objects", "safe-search"] as const),
        ...(["colors", "crop-hints", "web", "products", "quality", "copies"] as const),
      ],
      languages: ["en", "zh-Hans"],
      textModel: "builtin/latest",
    };
    const { request, features, unsupported } = buildGoogleRequest(settings, [
      { content: "AAAA", mediaType: "image/png" },
    ]);
    expect(serializeGoogleRequest(request)).toEqual({
      requests: [
        {
          features: [
            { type: "TEXT_DETECTION", model: "builtin/latest" },
            { type: "DOCUMENT_TEXT_DETECTION", model: "builtin/latest" },
            { type: "FACE_DETECTION" },
            { type: "LABEL_DETECTION" },
            { type: "LOGO_DETECTION" },
            { type: "LANDMARK_DETECTION" },
            { type: "OBJECT_LOCALIZATION" },
            { type: "SAFE_SEARCH_DETECTION" },
            { type: "IMAGE_PROPERTIES" },
            { type: "CROP_HINTS" },
            { type: "WEB_DETECTION" },
            { type: "PRODUCT_SEARCH" },
          ],
          imageContext: {
            languageHints: ["en", "zh-Hans"],
            textDetectionParams: { enableTextDetectionConfidenceScore: true },
          },
          image: { content: "AAAA" },
        },
      ],
    });
    expect(features).toEqual(settings.features.slice(0, 12));
    expect(unsupported).toEqual(["quality", "copies"]);
  });

  test("says nothing about the image when there is nothing to say", () => {
    const { request } = buildGoogleRequest({ ...SETTINGS, features: ["faces"] }, [{ content: "", mediaType: "" }]);
    expect(request.requests[0]).not.toHaveProperty("imageContext");
  });
});

const text = fc.string({ minLength: 1, maxLength: 20 });
const texts = fc.array(text, { minLength: 1, maxLength: 3 });
const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }).map((value) => value + 0);
const optional = <T extends object>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(fields, { requiredKeys: [] });
const latLng = optional({ latitude: number, longitude: number });
const vertices = fc.array(optional({ x: number, y: number }), { minLength: 1, maxLength: 4 });
const imageContext = optional({
  latLongRect: optional({ minLatLng: latLng, maxLatLng: latLng }),
  languageHints: texts,
  cropHintsParams: optional({ aspectRatios: fc.array(number, { minLength: 1 }) }),
  productSearchParams: optional({
    boundingPoly: optional({ vertices, normalizedVertices: vertices }),
    productSet: text,
    productCategories: texts,
    filter: text,
  }),
  webDetectionParams: optional({ includeGeoResults: fc.boolean() }),
  textDetectionParams: optional({ enableTextDetectionConfidenceScore: fc.boolean(), advancedOcrOptions: texts }),
});
const feature = fc.record(
  { type: fc.constantFrom("TEXT_DETECTION", "CROP_HINTS", "OBJECT_LOCALIZATION"), maxResults: fc.nat(), model: text },
  { requiredKeys: ["type"] },
);
const source = fc.record({ imageUri: text, gcsImageUri: text }, { requiredKeys: ["imageUri"] });
const image = fc.oneof(
  fc.record({ content: fc.base64String({ minLength: 4 }), source }, { requiredKeys: ["content"] }),
  fc.record({ source }),
);
const request: fc.Arbitrary<GoogleRequest> = fc.record(
  {
    requests: fc.array(
      fc.record(
        { features: fc.array(feature, { minLength: 1, maxLength: 4 }), imageContext, image },
        { requiredKeys: ["features", "image"] },
      ),
      { minLength: 1, maxLength: 16 },
    ),
    parent: text,
    labels: fc.dictionary(text, text, { noNullPrototype: true, maxKeys: 3 }),
  },
  { requiredKeys: ["requests"] },
);

describe("a request that was written", () => {
  test("is read back with every field of the specification", () => {
    fc.assert(
      fc.property(request, (one) => {
        const raw: unknown = JSON.parse(JSON.stringify(serializeGoogleRequest(one)));
        expect(parseGoogleRequest(raw)).toEqual({ ok: true, value: { request: one, violations: [] } });
      }),
    );
  });
});

describe("parseGoogleRequest", () => {
  const TEXT = { type: "TEXT_DETECTION" };
  const one = { image: { content: "AAAA" }, features: [TEXT] };

  test("takes one object for a list, either spelling and enum numbers", () => {
    const camel = parseGoogleRequest({
      requests: [
        { ...one, features: [{ type: "TEXT_DETECTION", maxResults: 5 }], imageContext: { languageHints: ["en"] } },
      ],
    });
    const loose = parseGoogleRequest({
      requests: {
        image: { content: "AAAA" },
        features: { type: 5, max_results: "5" },
        image_context: { language_hints: "en" },
      },
    });
    expect(camel.ok).toBe(true);
    expect(loose).toEqual(camel);
  });

  test.each<[string, unknown, string]>([
    ["no object", "x", "type "],
    ["no images", { requests: [] }, "count requests"],
    ["seventeen images", { requests: Array.from({ length: 17 }, () => one) }, "count requests"],
    ["no features", { requests: [{ ...one, features: [] }] }, "missing requests[0]"],
    ["no image", { requests: [{ features: [TEXT] }] }, "missing requests[0]"],
    ["an empty image", { requests: [{ ...one, image: {} }] }, "missing requests[0].image"],
    ["an unknown field", { requests: [{ ...one, lang: "en" }] }, "unknown-field requests[0].lang"],
    [
      "an unknown feature",
      { requests: [{ ...one, features: [{ type: "SMELL" }] }] },
      "value requests[0].features[0].type",
    ],
    [
      "a number the enum skips",
      { requests: [{ ...one, features: [{ type: 8 }] }] },
      "value requests[0].features[0].type",
    ],
    [
      "a feature in lower case",
      { requests: [{ ...one, features: [{ type: "text_detection" }] }] },
      "value requests[0].features[0].type",
    ],
    [
      "a number that is no int32",
      { requests: [{ ...one, features: [{ ...TEXT, maxResults: 2 ** 31 }] }] },
      "value requests[0].features[0].maxResults",
    ],
    ["what is no base64", { requests: [{ ...one, image: { content: "AA!A" } }] }, "value requests[0].image.content"],
    ["a long label", { requests: [one], labels: { ["k".repeat(64)]: "v" } }, `length labels.${"k".repeat(64)}`],
    [
      "an unknown field deep inside",
      { requests: [{ ...one, imageContext: { cropHintsParams: { ratio: 1 } } }] },
      "unknown-field requests[0].imageContext.cropHintsParams.ratio",
    ],
  ])("refuses %s", (_, raw, refusal) => {
    const parsed = parseGoogleRequest(raw);
    expect(parsed.ok ? [] : parsed.error.map(({ path, kind }) => `${kind} ${path}`)).toContain(refusal);
  });

  test("a feature without a type is an error of its image", () => {
    const parsed = parseGoogleRequest({ requests: [one, { ...one, features: [TEXT, {}] }] });
    expect(parsed.ok && parsed.value.violations).toMatchObject([{ kind: "missing", imageIndex: 1, featureIndex: 1 }]);
  });

  test("whole numbers and enum numbers may be text", () => {
    const parsed = parseGoogleRequest({ requests: [{ ...one, features: [{ type: "1", maxResults: "1e1" }] }] });
    expect(parsed.ok && parsed.value.request.requests[0]?.features).toEqual([
      { type: "FACE_DETECTION", maxResults: 10 },
    ]);
  });

  test("what has one place in the answer is asked of the engine once; document text goes before text", () => {
    const types = ["TEXT_DETECTION", "FACE_DETECTION", "DOCUMENT_TEXT_DETECTION", "FACE_DETECTION"];
    const parsed = parseGoogleRequest({ requests: [{ ...one, features: types.map((type) => ({ type })) }] });
    const [asked] = parsed.ok ? requestedGoogleImages(parsed.value.request) : [];
    expect(asked?.features.map(({ featureIndex, name }) => `${String(featureIndex)} ${name}`)).toEqual([
      "1 FACE_DETECTION",
      "2 DOCUMENT_TEXT_DETECTION",
    ]);
  });

  test("tells the engine the request in neutral words", () => {
    const parsed = parseGoogleRequest({
      requests: [
        {
          image: { source: { imageUri: "https://a.example/i" } },
          features: [{ type: "TEXT_DETECTION", model: "builtin/stable", maxResults: 3 }, { type: "TYPE_UNSPECIFIED" }],
          imageContext: { languageHints: ["ru"] },
        },
      ],
    });
    expect(parsed.ok && requestedGoogleImages(parsed.value.request)).toEqual([
      {
        reference: "https://a.example/i",
        features: [
          {
            featureIndex: 0,
            feature: "text",
            name: "TEXT_DETECTION",
            languages: ["ru"],
            textModel: "builtin/stable",
            maxResults: 3,
            wantsConfidence: false,
          },
          { featureIndex: 1, name: "TYPE_UNSPECIFIED", languages: ["ru"], wantsConfidence: true },
        ],
      },
    ]);
  });
});
