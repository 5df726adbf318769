import { describe, expect, test } from "vitest";
import { createDocumentBuilder } from "#core/document/document-builder.ts";
import { polygonFromFlat } from "#core/geometry/polygon.ts";
import { twoLinesAndFace } from "../two-words.test-data.ts";
import { serializeGoogleResponse } from "./serialize-response.ts";

const BOX = { vertices: [{ y: 2 }, { x: 10, y: 2 }, { x: 10, y: 6 }, { y: 6 }] };
const SECOND_BOX = {
  vertices: [
    { x: 20, y: 2 },
    { x: 30, y: 2 },
    { x: 30, y: 6 },
    { x: 20, y: 6 },
  ],
};

function breakAfter(type: string) {
  return { property: { detectedBreak: { type } } };
}

describe("serializeGoogleResponse", () => {
  test("spells words as symbols with the breaks of their lines; numbers are short and zeros left out", () => {
    const english = { detectedLanguages: [{ languageCode: "en" }] };
    const words = [
      {
        property: english,
        boundingBox: BOX,
        confidence: 0.81,
        symbols: [{ text: "H" }, { text: "i", ...breakAfter("SPACE") }],
      },
      {
        property: english,
        boundingBox: SECOND_BOX,
        symbols: [{ text: "y" }, { text: "o" }, { text: "u", ...breakAfter("EOL_SURE_SPACE") }],
      },
      { property: english, symbols: [{ text: "—", ...breakAfter("LINE_BREAK") }] },
    ];
    const text = "Hi you\n—\n";
    const around = { vertices: [{ y: 2 }, { x: 30, y: 2 }, { x: 30, y: 6 }, { y: 6 }] };
    const joy = { joyLikelihood: "LIKELY" };
    const landmarks = [{ type: "LEFT_EYE", position: { x: 42.1, z: 1.5 } }, { position: {} }];
    const face = { vertices: [{ x: 40 }, { x: 50 }, { x: 50, y: 4 }, { x: 40, y: 4 }] };
    expect(serializeGoogleResponse([twoLinesAndFace({})])).toEqual({
      responses: [
        {
          faceAnnotations: [{ boundingPoly: face, landmarks, detectionConfidence: 1, ...joy }],
          textAnnotations: [
            { locale: "en", description: text, boundingPoly: around },
            { description: "Hi", boundingPoly: BOX },
            { description: "you", boundingPoly: SECOND_BOX },
            { description: "—" },
          ],
          fullTextAnnotation: {
            pages: [
              {
                property: english,
                width: 100,
                height: 50,
                blocks: [{ boundingBox: BOX, blockType: "TEXT", paragraphs: [{ boundingBox: BOX, words }] }],
              },
            ],
            text,
          },
        },
      ],
    });
  });

  test("keeps the order of corners of turned text", () => {
    const builder = createDocumentBuilder({ width: 100, height: 50 });
    builder.addFace({ featureIndex: 0, polygon: polygonFromFlat([9, 9, 9, 1, 5, 1, 5, 9]), landmarks: [], traits: {} });
    expect(serializeGoogleResponse([builder.build()])).toEqual({
      responses: [
        {
          faceAnnotations: [
            {
              boundingPoly: {
                vertices: [
                  { x: 9, y: 9 },
                  { x: 9, y: 1 },
                  { x: 5, y: 1 },
                  { x: 5, y: 9 },
                ],
              },
            },
          ],
        },
      ],
    });
  });

  test("a box that begins at the origin stays a box", () => {
    const builder = createDocumentBuilder({ width: 100, height: 50 });
    builder.addFace({ featureIndex: 0, polygon: polygonFromFlat([0, 0, 9, 0, 9, 9]), landmarks: [], traits: {} });
    expect(serializeGoogleResponse([builder.build()])).toEqual({
      responses: [{ faceAnnotations: [{ boundingPoly: { vertices: [{}, { x: 9 }, { x: 9, y: 9 }] } }] }],
    });
  });

  test("an image without anything is an empty message", () => {
    const document = createDocumentBuilder({ width: 1, height: 1 }).build();
    expect(serializeGoogleResponse([document])).toEqual({ responses: [{}] });
  });

  test("several errors become the one that the wire has, beside the data", () => {
    const details = [{ "@type": "x" }];
    const document = twoLinesAndFace({
      errors: [
        { featureIndex: 1, code: 12, message: "No faces", details },
        { featureIndex: 2, code: 13, message: "No labels", details: [] },
      ],
    });
    expect(serializeGoogleResponse([document])).toMatchObject({
      responses: [{ error: { code: 12, message: "No faces; No labels", details }, fullTextAnnotation: {} }],
    });
  });
});
