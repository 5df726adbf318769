import { describe, expect, test } from "vitest";
import { createDocumentBuilder } from "#core/document/document-builder.ts";
import { twoLinesAndFace } from "../two-words.test-data.ts";
import { serializeYandexResponse } from "./serialize-response.ts";

const BOX = { vertices: [{ y: "2" }, { y: "6" }, { x: "10", y: "6" }, { x: "10", y: "2" }] };
const NO_BOX = { vertices: [{}, {}, {}, {}] };

describe("serializeYandexResponse", () => {
  test("writes int64 as text, zeros not at all, and the corners counterclockwise from the top left", () => {
    const document = twoLinesAndFace({
      features: [
        { featureIndex: 0, kind: "text", outcome: "found" },
        { featureIndex: 1, kind: "faces", outcome: "found" },
      ],
    });
    const languages = [{ languageCode: "en" }];
    const confidence = 0.8100000023841858;
    const second = {
      vertices: [
        { x: "20", y: "2" },
        { x: "20", y: "6" },
        { x: "30", y: "6" },
        { x: "30", y: "2" },
      ],
    };
    const lines = [
      {
        boundingBox: BOX,
        words: [
          { boundingBox: BOX, text: "Hi", confidence, languages },
          { boundingBox: second, text: "you", languages, entityIndex: "1" },
        ],
        confidence,
      },
      { boundingBox: NO_BOX, words: [{ boundingBox: NO_BOX, text: "—", languages, entityIndex: "-1" }] },
    ];
    const entities = [
      { name: "first", text: "first" },
      { name: "second", text: "second" },
    ];
    const face = { vertices: [{ x: "40" }, { x: "40", y: "4" }, { x: "50", y: "4" }, { x: "50" }] };
    expect(serializeYandexResponse([document])).toEqual({
      results: [
        {
          results: [
            {
              textDetection: {
                pages: [{ width: "100", height: "50", blocks: [{ boundingBox: BOX, lines }], entities }],
              },
            },
            { faceDetection: { faces: [{ boundingBox: face }] } },
          ],
        },
      ],
    });
  });

  test("puts errors at the level they belong to, beside the data", () => {
    const details = [{ "@type": "x" }];
    const document = twoLinesAndFace({
      features: [
        { featureIndex: 0, kind: "text", outcome: "found" },
        { featureIndex: 2, kind: "classification", outcome: "failed" },
        { featureIndex: 3, kind: "copies", outcome: "nothing" },
      ],
      errors: [
        { featureIndex: 2, code: 12, message: "Not here", details },
        { code: 13, message: "Late", details: [] },
      ],
    });
    expect(serializeYandexResponse([document])).toMatchObject({
      results: [
        {
          results: [
            { textDetection: { pages: [{ width: "100" }] } },
            { faceDetection: {} },
            { error: { code: 12, message: "Not here", details } },
            { imageCopySearch: {} },
          ],
          error: { code: 13, message: "Late" },
        },
      ],
    });
  });

  test("an image that failed as a whole has an error and no results", () => {
    const document = createDocumentBuilder({ width: 1, height: 1 }).build({
      errors: [{ code: 3, message: "Can't decode Image", details: [] }],
      features: [{ featureIndex: 0, kind: "text", outcome: "failed" }],
    });
    expect(serializeYandexResponse([document])).toEqual({
      results: [{ error: { code: 3, message: "Can't decode Image" } }],
    });
  });

  test("writes classifications and copies", () => {
    const copy = { imageUrl: "https://a.example/i", pageUrl: "", title: "T", description: "" };
    const document = createDocumentBuilder({ width: 1, height: 1 }).build({
      classifications: [{ featureIndex: 0, model: "quality", properties: [{ name: "low" }] }],
      imageCopies: [{ featureIndex: 1, copyCount: "9007199254740993", topResults: [copy] }],
      features: [
        { featureIndex: 0, kind: "classification", outcome: "found" },
        { featureIndex: 1, kind: "copies", outcome: "found" },
      ],
    });
    expect(serializeYandexResponse([document])).toEqual({
      results: [
        {
          results: [
            { classification: { properties: [{ name: "low" }] } },
            {
              imageCopySearch: {
                copyCount: "9007199254740993",
                topResults: [{ imageUrl: "https://a.example/i", title: "T" }],
              },
            },
          ],
        },
      ],
    });
  });
});
