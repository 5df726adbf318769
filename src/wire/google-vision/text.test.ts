import { describe, expect, test } from "vitest";
import { boxAt, fullText, parseImage, wordOf } from "./answers.test-data.ts";

function linesOf(words: readonly unknown[]): string[][] {
  const { document } = parseImage(fullText(words));
  return [...document.lines.values()].map((line) => line.wordIds.map((id) => document.words.get(id)?.text ?? "?"));
}

describe("levels", () => {
  test("every one keeps its polygon, confidence, languages and break", () => {
    const property = (tag: string) => ({ detectedLanguages: [{ languageCode: tag, confidence: 0.5 }] });
    const symbol = {
      text: "a",
      confidence: 0.4,
      boundingBox: boxAt(4, 1),
      property: { detectedBreak: { type: "SPACE" } },
    };
    const word = { symbols: [symbol], confidence: 0.5, boundingBox: boxAt(3, 1), property: property("w") };
    const paragraph = { words: [word], confidence: 0.6, boundingBox: boxAt(2, 1), property: property("g") };
    const block = {
      paragraphs: [paragraph],
      confidence: 0.7,
      boundingBox: boxAt(1, 1),
      property: property("b"),
      blockType: "TEXT",
    };
    const page = { blocks: [block], confidence: 0.8, width: 100, height: 50, property: property("p") };
    const { document, issues } = parseImage({ fullTextAnnotation: { pages: [page], text: "a " } });
    const languages = (tag: string) => [{ tag, confidence: 0.5 }];
    expect(document.fullText).toBe("a ");
    expect([...document.pages.values()]).toMatchObject([
      { confidence: 0.8, reportedSize: { width: 100, height: 50 }, languages: languages("p") },
    ]);
    expect([...document.blocks.values()]).toMatchObject([
      { confidence: 0.7, kind: "text", polygon: [1, 1, 11, 1, 11, 5, 1, 5], languages: languages("b") },
    ]);
    expect([...document.paragraphs.values()]).toMatchObject([
      { confidence: 0.6, polygon: [2, 1, 12, 1, 12, 5, 2, 5], languages: languages("g"), lineIds: ["l0"] },
    ]);
    expect([...document.words.values()]).toMatchObject([
      {
        text: "a",
        confidence: 0.5,
        polygon: [3, 1, 13, 1, 13, 5, 3, 5],
        languages: languages("w"),
        symbols: [
          {
            text: "a",
            confidence: 0.4,
            polygon: [4, 1, 14, 1, 14, 5, 4, 5],
            languages: [],
            textBreak: { kind: "space", isPrefix: false },
          },
        ],
      },
    ]);
    expect(issues).toEqual([]);
  });

  test("a block without boxes and confidences has none, not 0", () => {
    const { document } = parseImage(fullText([wordOf("a")]));
    expect([...document.blocks.values()][0]).toEqual({
      id: "b0",
      pageId: "p0",
      kind: "unknown",
      languages: [],
      paragraphIds: ["g0"],
      lineIds: ["l0"],
    });
  });

  test("lines have no polygon of their own", () => {
    const { document } = parseImage(fullText([{ ...wordOf("a"), boundingBox: boxAt(1, 1) }]));
    expect([...document.lines.values()][0]).not.toHaveProperty("polygon");
  });

  test("corners keep their order: upside-down text runs to the left", () => {
    const vertices = [
      { x: 60, y: 20 },
      { x: 1, y: 20 },
      { x: 1, y: 2 },
      { x: 60, y: 2 },
    ];
    const { document } = parseImage(fullText([{ ...wordOf("a"), boundingBox: { vertices } }]));
    expect([...document.words.values()][0]?.polygon).toEqual([60, 20, 1, 20, 1, 2, 60, 2]);
  });

  test("symbols of several code points make up the word", () => {
    const { document } = parseImage(fullText([{ symbols: [{ text: "བཀ" }, { text: "👩‍🚀" }] }]));
    expect([...document.words.values()][0]?.text).toBe("བཀ👩‍🚀");
  });

  test("enums may be numbers, and unknown ones keep their name", () => {
    const block = (blockType: unknown) => ({ blockType, paragraphs: [] });
    const pages = [{ blocks: [block(1), block("BARCODE"), block("FORMULA"), block(0), block(77)] }];
    const { document } = parseImage({ fullTextAnnotation: { pages } });
    expect([...document.blocks.values()].map(({ kind, rawKind }) => [kind, rawKind])).toEqual([
      ["text", undefined],
      ["barcode", undefined],
      ["unknown", "FORMULA"],
      ["unknown", undefined],
      ["unknown", "77"],
    ]);
  });
});

describe("lines", () => {
  test.each(["LINE_BREAK", "EOL_SURE_SPACE", "HYPHEN", 5, 3, 4])("end at %s", (breakType) => {
    expect(linesOf([wordOf("a", "SPACE"), wordOf("b", breakType), wordOf("c")])).toEqual([["a", "b"], ["c"]]);
  });

  test.each(["SPACE", "SURE_SPACE", "UNKNOWN", "NEW_KIND", 1, 2, 0])("go on after %s", (breakType) => {
    expect(linesOf([wordOf("a", breakType), wordOf("b")])).toEqual([["a", "b"]]);
  });

  test("end before a word whose break stands in front", () => {
    const property = { detectedBreak: { type: "LINE_BREAK", isPrefix: true } };
    expect(linesOf([wordOf("a"), { symbols: [{ text: "b", property }, { text: "c" }] }])).toEqual([["a"], ["bc"]]);
  });

  test("end at a break that stands on the word itself", () => {
    const property = { detectedBreak: { type: "LINE_BREAK" } };
    expect(linesOf([{ ...wordOf("a"), property }, wordOf("b")])).toEqual([["a"], ["b"]]);
  });

  test("never cross paragraphs", () => {
    const paragraphs = [{ words: [wordOf("a")] }, { words: [wordOf("b")] }];
    const { document } = parseImage({ fullTextAnnotation: { pages: [{ blocks: [{ paragraphs }] }] } });
    expect([...document.lines.values()].map((line) => line.paragraphId)).toEqual(["g0", "g1"]);
    expect([...document.blocks.values()][0]?.lineIds).toEqual(["l0", "l1"]);
  });
});

describe("what cannot be read", () => {
  test("costs the word and is reported with its path", () => {
    const { document, issues } = parseImage(fullText([wordOf("a"), { symbols: [{ text: "b" }, { text: 1 }] }, 7]));
    expect([...document.words.values()].map((word) => word.text)).toEqual(["a"]);
    const words = "responses[0].fullTextAnnotation.pages[0].blocks[0].paragraphs[0].words";
    expect(issues.map((issue) => issue.path)).toEqual([`${words}[2]`, `${words}[1].symbols[1].text`]);
  });

  test("a word without symbols is an empty word", () => {
    const { document, issues } = parseImage(fullText([{ boundingBox: boxAt(1, 1) }]));
    expect([...document.words.values()]).toMatchObject([{ text: "", symbols: [] }]);
    expect(issues).toEqual([]);
  });
});

describe("units", () => {
  test("pixels are scaled from the size the page reports", () => {
    const words = [{ ...wordOf("a"), boundingBox: boxAt(10, 5) }];
    const imageSize = { width: 50, height: 100 };
    const { document } = parseImage(fullText(words, { width: 100, height: 50 }), { imageSize });
    expect([...document.words.values()][0]?.polygon).toEqual([5, 10, 10, 10, 10, 18, 5, 18]);
    expect([...document.pages.values()][0]?.reportedSize).toEqual({ width: 100, height: 50 });
  });

  test("normalised vertices are parts of the image, whatever the page size", () => {
    const normalizedVertices = [{ x: 0.25, y: 0.5 }, { x: 1, y: 0.5 }, { x: 1 }, { x: 0.25 }];
    const boundingBox = { vertices: [], normalizedVertices };
    const { document } = parseImage(fullText([{ ...wordOf("a"), boundingBox }], { width: 595, height: 841 }));
    expect([...document.words.values()][0]?.polygon).toEqual([25, 25, 100, 25, 100, 0, 25, 0]);
  });

  test("pixels win when both are filled", () => {
    const boundingBox = { ...boxAt(1, 1), normalizedVertices: [{ x: 0.5 }] };
    const { document } = parseImage(fullText([{ ...wordOf("a"), boundingBox }]));
    expect([...document.words.values()][0]?.polygon).toEqual([1, 1, 11, 1, 11, 5, 1, 5]);
  });
});

describe("an answer with textAnnotations only", () => {
  const whole = { locale: "en", description: "one two\nthree\n", boundingPoly: boxAt(0, 0) };
  const word = (description: string) => ({ description, boundingPoly: boxAt(1, 1) });

  test("has its words in one block, in the lines of the whole text", () => {
    const { document } = parseImage({ textAnnotations: [whole, word("one"), word("two"), word("three")] });
    expect(document.textAnnotations.map((one) => one.description)).toEqual(["one two\nthree\n", "one", "two", "three"]);
    expect([...document.words.values()].map((one) => one.text)).toEqual(["one", "two", "three"]);
    expect([...document.lines.values()].map((line) => line.wordIds)).toEqual([["w0", "w1"], ["w2"]]);
    expect([...document.words.values()][0]?.polygon).toEqual([1, 1, 11, 1, 11, 5, 1, 5]);
    expect([...document.blocks.values()][0]).not.toHaveProperty("polygon");
    expect([...document.pages.values()]).toMatchObject([{ languages: [{ tag: "en" }] }]);
    expect(document.features).toMatchObject([{ kind: "text", outcome: "found" }]);
  });

  test("has them in one line when they do not make up the whole text", () => {
    const { document } = parseImage({ textAnnotations: [whole, word("one"), word("else")] });
    expect([...document.lines.values()].map((line) => line.wordIds)).toEqual([["w0", "w1"]]);
  });

  test("keeps the words when the whole text cannot be read", () => {
    const { document } = parseImage({ textAnnotations: [{ description: 1 }, word("one")] });
    expect([...document.words.values()].map((one) => one.text)).toEqual(["one"]);
  });

  test("uses the page of a full text that has no words", () => {
    const pages = [{ width: 200, height: 100, blocks: {} }];
    const { document } = parseImage({ textAnnotations: [whole, word("one")], fullTextAnnotation: { pages } });
    expect([...document.pages.values()]).toMatchObject([{ reportedSize: { width: 200, height: 100 } }]);
    expect([...document.words.values()].map((one) => one.polygon)).toEqual([[0.5, 0.5, 5.5, 0.5, 5.5, 2.5, 0.5, 2.5]]);
  });
});
