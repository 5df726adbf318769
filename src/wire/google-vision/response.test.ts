import { describe, expect, test } from "vitest";
import { boxAt, fullText, parseImage, wordOf } from "./answers.test-data.ts";
import { imageEntries } from "./answer-shape.ts";
import { parseGoogleResponse } from "./response.ts";

const imageSize = { width: 100, height: 50 };

describe("errors", () => {
  test("of the whole request", () => {
    const body = { error: { code: 403, message: "off", status: "PERMISSION_DENIED" } };
    const answer = parseGoogleResponse(body, { images: [{ imageSize }] });
    expect(answer.requestError).toEqual({ code: 7, message: "off", details: [] });
    expect(answer.images.map((image) => image.hasAnswer)).toEqual([false]);
  });

  test("of one image, with the valid data beside it", () => {
    const error = { code: 3, message: "Bad image data." };
    const { document } = parseImage({ error, ...fullText([wordOf("a")]) }, { features: ["text", "faces"] });
    expect(document.errors).toEqual([{ ...error, details: [] }]);
    expect(document.words.size).toBe(1);
    expect(document.features).toEqual([
      { featureIndex: 0, kind: "text", outcome: "found" },
      { featureIndex: 1, kind: "faces", outcome: "failed" },
    ]);
  });
});

describe("what was asked for and what came", () => {
  test("an empty response is a success that found nothing", () => {
    const { document, hasAnswer, issues } = parseImage({}, { features: ["text", "labels"] });
    expect(hasAnswer).toBe(true);
    expect(issues).toEqual([]);
    expect(document.features.map((feature) => feature.outcome)).toEqual(["nothing", "nothing"]);
  });

  test("missing answers are marked, and surplus ones reported", () => {
    const fewer = parseGoogleResponse({ responses: [{}] }, { images: [{ imageSize }, { imageSize }] });
    expect(fewer.images.map((image) => image.hasAnswer)).toEqual([true, false]);
    const more = parseGoogleResponse({ responses: [{}, {}] }, { images: [{ imageSize }] });
    expect(more.images).toHaveLength(1);
    expect(more.issues).toMatchObject([{ expected: "answers to 1 images", got: "2" }]);
  });

  test("a null in the list is an image without an answer", () => {
    const answer = parseGoogleResponse({ responses: [null, {}] }, { images: [{ imageSize }, { imageSize }] });
    expect(answer.images.map((image) => image.hasAnswer)).toEqual([false, true]);
    expect(answer.images[0]?.issues).toMatchObject([{ path: "responses[0]", got: "null" }]);
  });

  test("the source of the image is kept", () => {
    const { document } = parseImage({ context: { uri: "gs://bucket/file.pdf", pageNumber: 3 } });
    expect(document.source).toEqual({ uri: "gs://bucket/file.pdf", pageNumber: 3 });
  });

  test("unknown keys stay in the raw answer", () => {
    const image = { image_link: "https://a.example/", textAnnotations: [] };
    expect(parseImage(image).raw).toBe(image);
  });
});

describe("dialects", () => {
  test("snake_case reads as camelCase does", () => {
    const camel = parseImage({
      textAnnotations: [{ description: "a", boundingPoly: boxAt(1, 1) }],
      ...fullText([{ ...wordOf("a", "LINE_BREAK"), boundingBox: boxAt(1, 1) }]),
    });
    const symbols = [{ text: "a", property: { detected_break: { type: "LINE_BREAK" } } }];
    const words = [{ symbols, bounding_box: boxAt(1, 1) }];
    const snake = parseImage({
      text_annotations: [{ description: "a", bounding_poly: boxAt(1, 1) }],
      full_text_annotation: { pages: [{ blocks: [{ paragraphs: [{ words }] }] }] },
    });
    expect(snake.document).toEqual(camel.document);
  });

  test("a dump with every default written says no more than one without", () => {
    const poly = {
      vertices: [
        { x: 0, y: 1 },
        { x: 9, y: 1 },
      ],
      normalizedVertices: [],
    };
    const logo = {
      mid: "",
      locale: "",
      description: "ACME",
      score: 0.5,
      confidence: 0,
      topicality: 0,
      boundingPoly: poly,
    };
    const symbol = {
      text: "a",
      confidence: 0,
      property: { detectedLanguages: [], detectedBreak: null },
      boundingBox: null,
    };
    const dump = parseImage({
      faceAnnotations: [],
      error: null,
      context: null,
      webDetection: null,
      logoAnnotations: [{ ...logo, locations: [], properties: [] }],
      ...fullText([{ symbols: [symbol], confidence: 0, property: null, boundingBox: poly }], { confidence: 0 }),
    });
    const service = parseImage({
      logoAnnotations: [{ description: "ACME", score: 0.5, boundingPoly: { vertices: [{ y: 1 }, { x: 9, y: 1 }] } }],
      ...fullText([{ symbols: [{ text: "a" }], boundingBox: { vertices: [{ y: 1 }, { x: 9, y: 1 }] } }]),
    });
    expect(dump.document).toEqual(service.document);
    expect(dump.issues).toEqual([]);
  });
});

test.each([
  [{ responses: [{}, {}] }, 2],
  [{ inputConfig: {}, responses: [{ fullTextAnnotation: {} }] }, 1],
  [{ responses: [] }, 0],
  [{}, 1],
  [{ labelAnnotations: [] }, 1],
  [{ text_annotations: [], image_link: "x" }, 1],
  [[{ labelAnnotations: [] }, {}], 2],
  [{ error: { code: 3, message: "Bad image data." } }, 1],
  [{ error: { code: 403, message: "no", status: "PERMISSION_DENIED" } }, undefined],
  [{ error: { code: 429, message: "no" } }, undefined],
  [{ results: [] }, undefined],
  [[{}], undefined],
  [[], undefined],
  [{ blocks: [] }, undefined],
  ["text", undefined],
])("%j is about %s images", (raw, count) => {
  expect(imageEntries(raw)?.length).toBe(count);
});
