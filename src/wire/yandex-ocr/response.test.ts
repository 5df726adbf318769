import { describe, expect, test } from "vitest";
import { parseYandexOcrResponse } from "./response.ts";

const imageSize = { width: 100, height: 50 };

/** Top left, bottom left, bottom right, top right: the order of the service. */
function boxAt(left: number, top: number, right: number, bottom: number) {
  const corners = [
    [left, top],
    [left, bottom],
    [right, bottom],
    [right, top],
  ];
  return { vertices: corners.map(([x, y]) => ({ x: String(x), y: String(y) })) };
}

const BOX = boxAt(1, 2, 60, 20);

function parsePage(annotation: object, notesSources = false) {
  const raw = { result: { textAnnotation: { width: "100", height: "50", ...annotation }, page: "0" } };
  const [parsed] = parseYandexOcrResponse(raw, { images: [{ imageSize }], notesSources }).images;
  if (parsed === undefined) throw new Error("One image was asked for");
  return { ...parsed, words: [...parsed.document.words.values()], lines: [...parsed.document.lines.values()] };
}

function pageOfLine(line: object) {
  return { blocks: [{ boundingBox: BOX, lines: [{ boundingBox: BOX, ...line }] }] };
}

function wordOf(text: string, boundingBox: object = BOX) {
  return { boundingBox, text, entityIndex: "-1", textSegments: [{ startIndex: "0", length: "1" }] };
}

describe("words and lines", () => {
  test("have texts and places and no confidence", () => {
    const { words, lines, issues } = parsePage(pageOfLine({ text: "Ёж ик", words: [wordOf("Ёж"), wordOf("ик")] }));
    expect(words[0]).toEqual({
      id: "w0",
      lineId: "l0",
      text: "Ёж",
      polygon: [1, 2, 60, 2, 60, 20, 1, 20],
      languages: [],
      symbols: [],
    });
    expect(lines).toEqual([
      { id: "l0", blockId: "b0", polygon: [1, 2, 60, 2, 60, 20, 1, 20], languages: [], wordIds: ["w0", "w1"] },
    ]);
    expect(issues).toEqual([]);
  });

  test("a line that is spelled otherwise than its words keeps its text", () => {
    const { lines } = parsePage(pageOfLine({ text: "東京", words: [wordOf("東"), wordOf("京")] }));
    expect(lines[0]?.text).toBe("東京");
  });

  test("a line that is not parted is one word, and that is told", () => {
    const { words, issues } = parsePage(pageOfLine({ text: "Dear Sir", words: [] }));
    expect(words).toMatchObject([{ text: "Dear Sir", polygon: [1, 2, 60, 2, 60, 20, 1, 20] }]);
    expect(issues).toEqual([
      {
        path: "result.textAnnotation.blocks[0].lines[0].words",
        expected: "the words of the line",
        got: "a list of 0",
      },
    ]);
  });

  test("are read from the older shape, in snake_case and with several readings of a line", () => {
    const line = { bounding_box: BOX, alternatives: [{ text: "a", words: [{ bounding_box: BOX, text: "a" }] }, {}] };
    const raw = { text_annotation: { width: "100", height: "50", blocks: [{ bounding_box: BOX, lines: [line] }] } };
    const [image] = parseYandexOcrResponse(raw, { images: [{ imageSize }] }).images;
    expect([...(image?.document.words.values() ?? [])]).toMatchObject([{ text: "a" }]);
    expect(image?.issues.map(({ path }) => path)).toEqual(["text_annotation.blocks[0].lines[0].alternatives"]);
  });

  test("belong to their entities", () => {
    const words = [{ ...wordOf("Ann"), entityIndex: undefined }, { ...wordOf("x"), entityIndex: "1" }, wordOf("y")];
    const entities = [{ name: "name", text: "ann" }, { name: "number" }];
    const { document, issues } = parsePage({
      ...pageOfLine({ words: [...words, { text: "z", entityIndex: "2" }] }),
      entities,
    });
    expect([...document.entities.values()].map(({ name, wordIds }) => [name, wordIds])).toEqual([
      ["name", ["w0"]],
      ["number", ["w1"]],
    ]);
    expect(issues.map(({ path }) => path)).toEqual(["result.textAnnotation.blocks[0].lines[0].words[3].entityIndex"]);
  });
});

describe("turned lines", () => {
  const [topLeft, topRight, bottomRight, bottomLeft] = [
    [1, 2],
    [60, 2],
    [60, 20],
    [1, 20],
  ] as const;

  test.each([
    ["ANGLE_0", [topLeft, topRight, bottomRight, bottomLeft], 0],
    ["ANGLE_90", [topRight, bottomRight, bottomLeft, topLeft], 90],
    ["ANGLE_180", [bottomRight, bottomLeft, topLeft, topRight], 180],
    ["ANGLE_270", [bottomLeft, topLeft, topRight, bottomRight], 270],
    [2, [topRight, bottomRight, bottomLeft, topLeft], 90],
  ])("begin where the first letter is: %s", (orientation, corners, rotation) => {
    const { words, lines, issues } = parsePage(pageOfLine({ orientation, words: [wordOf("a")] }));
    expect(words[0]?.polygon).toEqual(corners.flat());
    expect(lines[0]).toMatchObject({ polygon: corners.flat(), rotation });
    expect(issues).toEqual([]);
  });

  test.each(["ANGLE_90", "ANGLE_270"])("run the way that their words come: %s", (orientation) => {
    const words = [wordOf("low", boxAt(1, 12, 9, 20)), wordOf("high", boxAt(1, 2, 9, 10))];
    const { words: read } = parsePage(pageOfLine({ orientation, words }));
    expect(read[0]?.polygon).toEqual([1, 20, 1, 12, 9, 12, 9, 20]);
  });

  test("that stand askew say themselves which way they run", () => {
    const vertices = [{ x: "10", y: "5" }, { x: "12", y: "15" }, { x: "32", y: "10" }, { x: "30" }];
    const { words } = parsePage(pageOfLine({ orientation: "ANGLE_90", words: [wordOf("a", { vertices })] }));
    expect(words[0]?.polygon).toEqual([10, 5, 30, 0, 32, 10, 12, 15]);
  });

  test("with an angle that nobody knows are told", () => {
    expect(parsePage(pageOfLine({ orientation: "ANGLE_45", words: [] })).issues).toMatchObject([{ got: '"ANGLE_45"' }]);
  });
});

describe("the page", () => {
  test("has its text, its Markdown, its number and its turn", () => {
    const { document } = parsePage({ fullText: "a\n", markdown: "# a", rotate: "ANGLE_90" });
    expect(document).toMatchObject({ fullText: "a\n", markdown: "# a", source: { pageNumber: 0 } });
    expect([...document.pages.values()]).toMatchObject([{ reportedSize: imageSize, rotation: 90 }]);
  });

  test("has tables and pictures beside its blocks, each at its place in the answer", () => {
    const cell = { boundingBox: BOX, rowIndex: "1", columnIndex: "0", columnSpan: "2", rowSpan: "1", text: "sum" };
    const table = { boundingBox: BOX, rowCount: "2", columnCount: "2", cells: [cell] };
    const picture = { boundingBox: BOX, score: 0.75 };
    const { document, sources, issues } = parsePage({ tables: [table], pictures: [picture] }, true);
    const polygon = [1, 2, 60, 2, 60, 20, 1, 20];
    expect([...document.blocks.values()]).toMatchObject([
      {
        kind: "table",
        polygon,
        table: { rowCount: 2, columnCount: 2, cells: [{ row: 1, column: 0, columnSpan: 2, text: "sum", polygon }] },
      },
      { kind: "picture", polygon, confidence: 0.75 },
    ]);
    expect(sources?.map(({ id, first }) => [id, first])).toEqual([
      ["p0", expect.objectContaining({ width: "100" })],
      ["b0", table],
      ["b1", picture],
    ]);
    expect(issues).toEqual([]);
  });

  test.each([
    ["LAYOUT_TYPE_TEXT", { kind: "text" }],
    ["LAYOUT_TYPE_SECTION_HEADER", { kind: "text", rawKind: "LAYOUT_TYPE_SECTION_HEADER" }],
    [7, { kind: "picture", rawKind: "LAYOUT_TYPE_PICTURE" }],
    ["LAYOUT_TYPE_STAMP", { kind: "unknown", rawKind: "LAYOUT_TYPE_STAMP" }],
  ])("has blocks of the kinds that the answer names: %s", (layoutType, kind) => {
    const { document } = parsePage({ blocks: [{ layoutType }] });
    expect([...document.blocks.values()]).toMatchObject([kind]);
  });
});

describe("several pages", () => {
  const page = (text: string, number: string) => ({
    result: { textAnnotation: pageOfLine({ words: [wordOf(text)] }), page: number },
  });

  test("are one image each; one that failed keeps its error", () => {
    const failed = { error: { code: 3, message: "Bad page" } };
    const images = [{ imageSize }, { imageSize }, { imageSize }];
    const answer = parseYandexOcrResponse([page("a", "0"), page("b", "1"), failed], { images });
    expect(answer.images.map(({ document }) => [...document.words.values()].map(({ text }) => text))).toEqual([
      ["a"],
      ["b"],
      [],
    ]);
    expect(answer.images[1]?.document.source).toEqual({ pageNumber: 1 });
    expect(answer.images[2]?.document).toMatchObject({
      errors: [{ code: 3, message: "Bad page" }],
      features: [{ outcome: "failed" }],
    });
  });

  test("may be called by another name, which is told", () => {
    const raw = { textAnnotation: {}, pageNumber: 4 };
    const [image] = parseYandexOcrResponse(raw, { images: [{ imageSize }] }).images;
    expect(image?.document.source).toEqual({ pageNumber: 4 });
    expect(image?.issues.map(({ path }) => path)).toEqual(["pageNumber"]);
  });
});
