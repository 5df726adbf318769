import { describe, expect, test } from "vitest";
import type { Feature } from "#core/recognition/provider.ts";
import { imageEntries } from "./answer-shape.ts";
import { parseYandexResponse } from "./response.ts";

const imageSize = { width: 100, height: 50 };

/** Top left, bottom left, bottom right, top right: the order of the service. */
const BOX = {
  vertices: [
    { x: "1", y: "2" },
    { x: "1", y: "20" },
    { x: "60", y: "20" },
    { x: "60", y: "2" },
  ],
};

function textResult(page: object) {
  return { textDetection: { pages: [page] } };
}

function pageOfWords(words: readonly unknown[], rest: object = {}) {
  return { width: "100", height: "50", blocks: [{ boundingBox: BOX, lines: [{ boundingBox: BOX, words }] }], ...rest };
}

function parseImage(image: unknown, features?: readonly Feature[]) {
  const context = { images: [{ imageSize }], ...(features === undefined ? {} : { features }) };
  const answer = parseYandexResponse({ results: [image] }, context);
  const [parsed] = answer.images;
  if (parsed === undefined) throw new Error("One image was asked for");
  return parsed;
}

function parseWords(words: readonly unknown[], rest?: object) {
  const { document, issues } = parseImage({ results: [textResult(pageOfWords(words, rest))] });
  return { words: [...document.words.values()], document, issues };
}

describe("text", () => {
  test("keeps text, confidences, languages and the page as they are", () => {
    const languages = [{ languageCode: "en", confidence: 0.5 }, { languageCode: "ru" }];
    const { words, document } = parseWords([{ boundingBox: BOX, text: "Ёж ик", confidence: 0.9, languages }]);
    expect(words).toEqual([
      {
        id: "w0",
        lineId: "l0",
        text: "Ёж ик",
        polygon: [1, 2, 60, 2, 60, 20, 1, 20],
        confidence: 0.9,
        languages: [{ tag: "en", confidence: 0.5 }, { tag: "ru" }],
        symbols: [],
      },
    ]);
    expect([...document.pages.values()]).toMatchObject([{ reportedSize: { width: 100, height: 50 }, featureIndex: 0 }]);
  });

  test("polygons run in reading direction first: the order of the corners is turned around", () => {
    const { document } = parseWords([]);
    expect([...document.blocks.values()][0]?.polygon).toEqual([1, 2, 60, 2, 60, 20, 1, 20]);
    expect([...document.lines.values()][0]?.polygon).toEqual([1, 2, 60, 2, 60, 20, 1, 20]);
  });

  test("left-out coordinates are 0, and numbers may come as numbers", () => {
    const boundingBox = { vertices: [{}, { y: 20 }, { x: "60", y: 20 }, { x: 60 }] };
    expect(parseWords([{ text: "a", boundingBox }]).words[0]?.polygon).toEqual([0, 0, 60, 0, 60, 20, 0, 20]);
  });

  test("four empty vertices are no location; the word stays", () => {
    const { words, issues } = parseWords([{ text: "-", boundingBox: { vertices: [{}, {}, {}, {}] } }]);
    expect(words[0]).toMatchObject({ text: "-" });
    expect(words[0]).not.toHaveProperty("polygon");
    expect(issues).toEqual([]);
  });

  test("negative corners and corners beyond the border stay", () => {
    const vertices = [
      { x: "-9", y: "-7" },
      { x: "-9", y: "60" },
      { x: "110", y: "60" },
      { x: "110", y: "-7" },
    ];
    expect(parseWords([{ text: "a", boundingBox: { vertices } }]).words[0]?.polygon).toEqual([
      -9, -7, 110, -7, 110, 60, -9, 60,
    ]);
  });

  test("a missing confidence is none, not 0", () => {
    const { words } = parseWords([{ text: "a" }, { text: "b", confidence: 0 }, { text: "c", confidence: 7 }]);
    expect(words.map((word) => word.confidence)).toEqual([undefined, 0, undefined]);
  });

  test("one bad word costs that word and is reported with its path", () => {
    const { words, issues } = parseWords([
      { text: "a" },
      { text: 42 },
      "b",
      { text: "c", boundingBox: { vertices: "?" } },
    ]);
    expect(words.map((word) => word.text)).toEqual(["a", "c"]);
    const line = "results[0].results[0].textDetection.pages[0].blocks[0].lines[0]";
    expect(issues.map((issue) => issue.path)).toEqual([
      `${line}.words[2]`,
      `${line}.words[1].text`,
      `${line}.words[3].boundingBox.vertices`,
    ]);
  });

  test("a polygon with one unreadable corner is no polygon", () => {
    const boundingBox = { vertices: [{ x: "1" }, { x: "NaN" }, { x: "3" }] };
    const { words, issues } = parseWords([{ text: "a", boundingBox }]);
    expect(words[0]).not.toHaveProperty("polygon");
    expect(issues).toMatchObject([{ got: '"NaN"' }]);
  });

  test.each([
    ["camelCase", { boundingBox: BOX, text: "a", languages: [{ languageCode: "en" }], entityIndex: "1" }],
    ["snake_case", { bounding_box: BOX, text: "a", languages: [{ language_code: "en" }], entity_index: "1" }],
    ["both", { boundingBox: BOX, text: "a", languages: [{ language_code: "en" }], entity_index: 1 }],
  ])("reads %s", (_, word) => {
    const { words } = parseWords([word], { entities: [{ name: "n" }, { name: "m" }] });
    expect(words[0]).toMatchObject({
      polygon: [1, 2, 60, 2, 60, 20, 1, 20],
      languages: [{ tag: "en" }],
      entityId: "e1",
    });
  });
});

describe("entities", () => {
  const entities = [
    { name: "surname", text: "Stark" },
    { name: "number", text: "-" },
  ];

  test("an absent index is entity 0, -1 is none, and others are counted from 0", () => {
    const { words, document } = parseWords(
      [
        { text: "a" },
        { text: "b", entityIndex: "-1" },
        { text: "c", entityIndex: "1" },
        { text: "d", entityIndex: "0" },
      ],
      { entities },
    );
    expect(words.map((word) => word.entityId)).toEqual(["e0", undefined, "e1", "e0"]);
    expect([...document.entities.values()]).toMatchObject([
      { name: "surname", text: "Stark", wordIds: ["w0", "w3"] },
      { name: "number", text: "-", wordIds: ["w2"] },
    ]);
  });

  test("an absent index is none on a page without entities", () => {
    const { words, issues } = parseWords([{ text: "a" }]);
    expect(words[0]).not.toHaveProperty("entityId");
    expect(issues).toEqual([]);
  });

  test("an index past the end is none and reported", () => {
    const { words, issues } = parseWords([{ text: "a", entityIndex: "2" }], { entities });
    expect(words[0]).not.toHaveProperty("entityId");
    expect(issues).toMatchObject([{ got: '"2"' }]);
    expect(issues[0]?.path).toMatch(/words\[0\]\.entityIndex$/);
  });

  test("a broken entity does not move the others", () => {
    const { words } = parseWords([{ text: "a", entityIndex: "1" }, { text: "b" }], { entities: [7, { name: "n" }] });
    expect(words.map((word) => word.entityId)).toEqual(["e0", undefined]);
  });
});

describe("other features", () => {
  test("faces are boxes and nothing else", () => {
    const { document } = parseImage({ results: [{ faceDetection: { faces: [{ boundingBox: BOX }] } }] });
    expect([...document.faces.values()]).toEqual([
      { id: "f0", featureIndex: 0, polygon: [1, 2, 60, 2, 60, 20, 1, 20], landmarks: [], traits: {} },
    ]);
  });

  test("classifications keep their order, and the request tells their model", () => {
    const quality = { properties: [{ name: "high", probability: 3.5408855183050036e-5 }, { name: "low" }] };
    const results = [{ classification: quality }, { classification: { properties: [] } }];
    const { document } = parseImage({ results }, ["quality", "moderation"]);
    expect(document.classifications).toEqual([
      {
        featureIndex: 0,
        model: "quality",
        properties: [{ name: "high", probability: 3.5408855183050036e-5 }, { name: "low" }],
      },
      { featureIndex: 1, model: "moderation", properties: [] },
    ]);
    expect(document.features.map((feature) => feature.outcome)).toEqual(["found", "nothing"]);
  });

  test("image copies keep a 64-bit count and every result", () => {
    const copy = {
      imageUrl: "https://a.example/i",
      pageUrl: "https://a.example/",
      title: "<b>T</b>",
      description: "d",
    };
    const imageCopySearch = { copyCount: "9007199254740993", topResults: [copy, {}] };
    const { document } = parseImage({ results: [{ imageCopySearch }] });
    expect(document.imageCopies).toEqual([
      {
        featureIndex: 0,
        copyCount: "9007199254740993",
        topResults: [copy, { imageUrl: "", pageUrl: "", title: "", description: "" }],
      },
    ]);
  });

  test("several text features are several pages", () => {
    const results = [textResult(pageOfWords([{ text: "a" }])), textResult(pageOfWords([{ text: "б" }]))];
    const { document } = parseImage({ results }, ["text", "text"]);
    expect([...document.pages.values()].map((page) => page.featureIndex)).toEqual([0, 1]);
    expect([...document.words.values()].map((word) => word.text)).toEqual(["a", "б"]);
  });
});

describe("errors", () => {
  const error = { code: 3, message: "Can't decode Image", details: [{ "@type": "x" }] };

  test("of the whole request", () => {
    const images = [{ imageSize }, { imageSize }];
    const answer = parseYandexResponse({ code: 16, message: "Token" }, { images });
    expect(answer.requestError).toEqual({ code: 16, message: "Token", details: [] });
    expect(answer.images.map((image) => image.hasAnswer)).toEqual([false, false]);
    expect(parseYandexResponse({ error: { grpcCode: 7, message: "m" } }, { images }).requestError?.code).toBe(7);
  });

  test("of one image, without touching the others", () => {
    const answer = parseYandexResponse(
      { results: [{ error }, { results: [textResult(pageOfWords([{ text: "a" }]))] }] },
      { images: [{ imageSize }, { imageSize }], features: ["text"] },
    );
    expect(answer.images[0]?.document.errors).toEqual([error]);
    expect(answer.images[0]?.document.features).toEqual([{ featureIndex: 0, kind: "text", outcome: "failed" }]);
    expect(answer.images[0]?.issues).toEqual([]);
    expect(answer.images[1]?.document.words.size).toBe(1);
  });

  test("of one feature, next to a good feature of the same image", () => {
    const results = [{ error }, textResult(pageOfWords([{ text: "a" }]))];
    const { document } = parseImage({ results }, ["faces", "text"]);
    expect(document.errors).toEqual([{ featureIndex: 0, ...error }]);
    expect(document.features).toEqual([
      { featureIndex: 0, kind: "faces", outcome: "failed" },
      { featureIndex: 1, kind: "text", outcome: "found" },
    ]);
    expect(document.words.size).toBe(1);
  });

  test("keep the data beside them", () => {
    const { document } = parseImage({ results: [{ error, ...textResult(pageOfWords([{ text: "a" }])) }], error });
    expect(document.errors).toHaveLength(2);
    expect(document.words.size).toBe(1);
    expect(document.features).toEqual([{ featureIndex: 0, kind: "text", outcome: "found" }]);
  });
});

describe("what was asked for and what came", () => {
  test("an image without an answer is marked", () => {
    const answer = parseYandexResponse({ results: [{ results: [] }] }, { images: [{ imageSize }, { imageSize }] });
    expect(answer.images.map((image) => image.hasAnswer)).toEqual([true, false]);
    expect(answer.issues).toEqual([{ path: "", expected: "answers to 2 images", got: "1" }]);
  });

  test("more answers than images are reported", () => {
    const answer = parseYandexResponse({ results: [{ results: [] }, { results: [] }] }, { images: [{ imageSize }] });
    expect(answer.images).toHaveLength(1);
    expect(answer.issues).toMatchObject([{ got: "2" }]);
  });

  test("a feature without a result has failed and is reported", () => {
    const { document, issues } = parseImage({ results: [{ faceDetection: {} }] }, ["faces", "text"]);
    expect(document.features).toEqual([
      { featureIndex: 0, kind: "faces", outcome: "nothing" },
      { featureIndex: 1, kind: "text", outcome: "failed" },
    ]);
    expect(issues).toMatchObject([{ path: "results[0].results", expected: "results of 2 features" }]);
  });

  test("nothing found is a success of its own kind", () => {
    const { document } = parseImage({ results: [textResult({ width: "100", height: "50" })] }, ["text"]);
    expect(document.features).toEqual([{ featureIndex: 0, kind: "text", outcome: "nothing" }]);
    expect(document.errors).toEqual([]);
  });

  test("each image keeps its own part of the raw answer", () => {
    const first = { results: [], unknownKey: [1] };
    const answer = parseYandexResponse({ results: [first, {}] }, { images: [{ imageSize }, { imageSize }] });
    expect(answer.images[0]?.raw).toBe(first);
  });

  test("anything else is reported, not thrown", () => {
    const answer = parseYandexResponse("<html>", { images: [{ imageSize }] });
    expect(answer.images[0]?.hasAnswer).toBe(false);
    expect(answer.issues).toMatchObject([{ got: '"<html>"' }]);
  });
});

describe("scale", () => {
  test("goes by the page size the answer reports, for faces as well", () => {
    const results = [
      { faceDetection: { faces: [{ boundingBox: BOX }] } },
      textResult(pageOfWords([{ text: "a", boundingBox: BOX }])),
    ];
    const images = [{ imageSize: { width: 200, height: 100 }, sentSize: { width: 1, height: 1 } }];
    const document = parseYandexResponse({ results: [{ results }] }, { images }).images[0]?.document;
    const scaled = [2, 4, 120, 4, 120, 40, 2, 40];
    expect([...(document?.faces.values() ?? [])][0]?.polygon).toEqual(scaled);
    expect([...(document?.words.values() ?? [])][0]?.polygon).toEqual(scaled);
  });

  test("goes by what was sent when no page size is reported", () => {
    const images = [{ imageSize: { width: 200, height: 100 }, sentSize: imageSize }];
    const results = [{ faceDetection: { faces: [{ boundingBox: BOX }] } }];
    const document = parseYandexResponse({ results: [{ results }] }, { images }).images[0]?.document;
    expect([...(document?.faces.values() ?? [])][0]?.polygon).toEqual([2, 4, 120, 4, 120, 40, 2, 40]);
  });
});

test.each([
  [{ results: [{}, {}] }, 2],
  [{ results: [{ textDetection: {} }, { faceDetection: {} }] }, 1],
  [{ textDetection: {} }, 1],
  [[{ text_detection: {} }], 1],
  [[{ results: [] }, { results: [] }], 2],
  [{ results: [1, 2] }, undefined],
  [{ responses: [] }, undefined],
  [[], undefined],
  [null, undefined],
])("%j is about %s images", (raw, count) => {
  expect(imageEntries(raw)?.length).toBe(count);
});
