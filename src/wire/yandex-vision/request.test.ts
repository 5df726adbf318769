import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RecognitionSettings } from "#core/recognition/request.ts";
import { parseYandexRequest } from "./parse-request.ts";
import { buildYandexRequest, serializeYandexRequest, YANDEX_FEATURE_TYPES } from "./request.ts";
import type { YandexRequest } from "./request.ts";

const SETTINGS: RecognitionSettings = {
  provider: "yandex",
  wire: "yandex-vision",
  features: ["text", "faces", "quality", "moderation", "copies", "labels"],
  languages: ["en", "ru"],
  textModel: "page",
};

test("every feature is asked for in its own words, and what the wire lacks is told", () => {
  const image = { content: "AAAA", mediaType: "image/png" };
  const { request, features, unsupported } = buildYandexRequest(SETTINGS, [image]);
  expect(serializeYandexRequest(request)).toEqual({
    analyzeSpecs: [
      {
        features: [
          { type: "TEXT_DETECTION", textDetectionConfig: { languageCodes: ["en", "ru"], model: "page" } },
          { type: "FACE_DETECTION" },
          { type: "CLASSIFICATION", classificationConfig: { model: "quality" } },
          { type: "CLASSIFICATION", classificationConfig: { model: "moderation" } },
          { type: "IMAGE_COPY_SEARCH" },
        ],
        mimeType: "image/png",
        content: "AAAA",
      },
    ],
  });
  expect(features).toEqual(["text", "faces", "quality", "moderation", "copies"]);
  expect(unsupported).toEqual(["labels"]);
});

test("languages of different models are asked for in several text features", () => {
  const settings: RecognitionSettings = { ...SETTINGS, features: ["text", "faces"], languages: ["he", "en", "de"] };
  const { request, features } = buildYandexRequest(settings, [{ content: "", mediaType: "image/png" }]);
  const configs = request.analyzeSpecs[0]?.features.map((feature) => feature.textDetectionConfig?.languageCodes);
  expect(configs).toEqual([["en", "de"], ["he", "en"], undefined]);
  expect(features).toEqual(["text", "text", "faces"]);
});

const text = fc.string({ minLength: 1, maxLength: 20 });
const codes = fc.array(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 });
const feature = fc.oneof(
  fc.record({
    type: fc.constant("TEXT_DETECTION" as const),
    textDetectionConfig: fc.record({ languageCodes: codes, model: text }, { requiredKeys: ["languageCodes"] }),
  }),
  fc.record({ type: fc.constant("CLASSIFICATION" as const), classificationConfig: fc.record({ model: text }) }),
  fc.record({ type: fc.constantFrom("FACE_DETECTION" as const, "IMAGE_COPY_SEARCH" as const) }),
);
const features = fc.array(feature, { minLength: 1, maxLength: 8 });
const spec = fc.oneof(
  fc.record(
    { features, mimeType: text, content: fc.base64String({ minLength: 4 }) },
    { requiredKeys: ["features", "content"] },
  ),
  fc.record({ features, mimeType: text, signature: text }, { requiredKeys: ["features", "signature"] }),
);
const request: fc.Arbitrary<YandexRequest> = fc.record(
  { analyzeSpecs: fc.array(spec, { minLength: 1, maxLength: 8 }), folderId: text },
  { requiredKeys: ["analyzeSpecs"] },
);

describe("a request that was written", () => {
  test("is read back with every field of the specification", () => {
    fc.assert(
      fc.property(request, (one) => {
        const parsed = parseYandexRequest(JSON.parse(JSON.stringify(serializeYandexRequest(one))));
        expect(parsed).toEqual({ ok: true, value: { request: one, violations: [] } });
      }),
    );
  });

  test("is read the same in snake_case and with enum numbers", () => {
    fc.assert(
      fc.property(request, (one) => {
        const snake: unknown = JSON.parse(JSON.stringify(serializeYandexRequest(one)), (key, value: unknown) => {
          if (key === "type") return YANDEX_FEATURE_TYPES.findIndex((type) => type === value);
          if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
          return Object.fromEntries(Object.entries(value).map(([name, inner]) => [snakeCase(name), inner]));
        });
        expect(parseYandexRequest(snake)).toEqual({ ok: true, value: { request: one, violations: [] } });
      }),
    );
  });
});

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
