import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { confidenceFrom } from "../document/confidence.ts";
import { createDocumentBuilder } from "../document/document-builder.ts";
import type { NewWord } from "../document/document-builder.ts";
import { polygonFromFlat } from "../geometry/polygon.ts";
import { done, freshIds, idOf, textOf, wordTexts } from "./do-edit.test-data.ts";
import { anyDocument, box, documentOfLines } from "./edited-documents.test-data.ts";
import { mergeWords } from "./merge-words.ts";
import { reviewedDocument, wordStatus } from "./reviewed-document.ts";
import type { ReviewedDocument } from "./reviewed-document.ts";
import { splitWord } from "./split-word.ts";

function split(document: ReviewedDocument, at: number, index = 0) {
  return splitWord(document, idOf(document.words, index), { at, newId: freshIds(document) });
}

function documentOf(...words: readonly Partial<NewWord>[]): ReviewedDocument {
  const builder = createDocumentBuilder({ width: 1000, height: 1000 });
  const pageId = builder.addPage({ featureIndex: 0, languages: [] });
  const entityId = builder.addEntity({ pageId, name: "name", text: words.map(({ text = "" }) => text).join("") });
  const blockId = builder.addBlock({ pageId, kind: "text", languages: [] });
  const lineId = builder.addLine({ blockId, languages: [] });
  for (const word of words) builder.addWord({ lineId, text: "", languages: [], symbols: [], entityId, ...word });
  return reviewedDocument(builder.build());
}

function places(document: ReviewedDocument) {
  return [...document.words.values()].map(({ polygon }) => polygon?.map((value) => Math.round(value * 1e6) / 1e6));
}

describe("splitWord", () => {
  test("cuts text and box by the characters, and sets the parts apart by a space", () => {
    const document = documentOfLines("onetwo/0.4 three");
    const parts = done(document, split(document, 3));
    expect(textOf(parts)).toBe("one two three");
    expect(places(parts).slice(0, 2)).toEqual([box(0, 0, 30, 20), box(30, 0, 30, 20)]);
    const [first, second] = [...parts.words.values()];
    expect([first?.confidence, second?.confidence]).toEqual([0.4, 0.4]);
    expect([...parts.reviews.values()].map(({ status }) => status)).toEqual(["corrected", "corrected"]);
  });

  test("a narrow character takes less of the box than a wide one", () => {
    const document = documentOf({ text: "iW", polygon: box(0, 0, 100, 20) });
    expect(places(done(document, split(document, 1)))[0]).toEqual(box(0, 0, 25, 20));
  });

  test("cuts midway between symbols, and gives each part its own", () => {
    const symbols = ["a", "b", "c"].map((text, index) => ({
      text,
      languages: [],
      polygon: box(40 * index, 0, 20, 20),
    }));
    const document = documentOf({ text: "abc", symbols, polygon: box(0, 0, 100, 20) });
    const parts = done(document, split(document, 1));
    expect(places(parts)).toEqual([box(0, 0, 30, 20), box(30, 0, 70, 20)]);
    expect([...parts.words.values()].map((word) => word.symbols.length)).toEqual([1, 2]);
    expect(textOf(parts)).toBe("a bc");
  });

  test("the first part of a text from right to left is at the right, that of a column at the top", () => {
    const hebrew = documentOf({ text: "שלום", polygon: box(0, 0, 100, 20) });
    expect(places(done(hebrew, split(hebrew, 1)))[0]).toEqual(box(75, 0, 25, 20));
    const column = documentOf({ text: "東京都", polygon: box(0, 0, 20, 90) });
    const parts = done(column, split(column, 1));
    expect(places(parts)).toEqual([box(0, 0, 20, 30), box(0, 30, 20, 60)]);
    expect(textOf(parts)).toBe("東京都");
  });

  test("is nothing at the ends, within a character, or where a part would be blank", () => {
    const document = documentOfLines("👨‍👩‍👧x");
    expect([split(document, 0), split(document, 2), split(document, 99)]).toEqual([undefined, undefined, undefined]);
    const blank = documentOf({ text: "a " });
    expect(split(blank, 1)).toBeUndefined();
  });
});

describe("mergeWords", () => {
  test("puts texts and boxes together and takes the smaller confidence, or none", () => {
    const document = documentOfLines("one/0.4 two/0.3 three");
    const id = idOf(document.words, 1);
    const merged = done(document, mergeWords(document, id, "previous"));
    expect(wordTexts(merged)).toEqual(["onetwo", "three"]);
    const [word] = merged.words.values();
    expect([word?.polygon, word?.confidence]).toEqual([box(0, 0, 70, 20), 0.3]);
    expect(wordStatus(merged, idOf(merged.words))).toBe("corrected");
    const all = done(merged, mergeWords(merged, idOf(merged.words), "next"));
    expect(all.words.get(idOf(all.words))).not.toHaveProperty("confidence");
    expect(mergeWords(all, idOf(all.words), "next")).toBeUndefined();
  });

  test("languages are those of both, entity and comments as well", () => {
    const sure = confidenceFrom(0.9) ?? 0;
    const languages = [{ tag: "de", confidence: confidenceFrom(0.5) ?? sure }] as never;
    const document = documentOf({ text: "a", languages }, { text: "b", languages: [{ tag: "de" }, { tag: "en" }] });
    const merged = done(document, mergeWords(document, idOf(document.words), "next"));
    const [word] = merged.words.values();
    expect(word?.languages).toEqual([{ tag: "de" }, { tag: "en" }]);
    expect([...merged.entities.values()]).toMatchObject([{ wordIds: [word?.id], text: "ab" }]);
  });

  test("of a turned line the box is turned as the line is", () => {
    const first = polygonFromFlat<"image">([0, 0, 10, 10, 5, 15, -5, 5]);
    const second = polygonFromFlat<"image">([20, 20, 30, 30, 25, 35, 15, 25]);
    const document = documentOf({ text: "a", polygon: first }, { text: "b", polygon: second });
    const [word] = done(document, mergeWords(document, idOf(document.words), "next")).words.values();
    const expected = [0, 0, 30, 30, 25, 35, -5, 5];
    word?.polygon?.forEach((value, index) => {
      expect(value).toBeCloseTo(expected[index] ?? NaN, 6);
    });
  });
});

test("merging what was split gives the word back: text, order, box", () => {
  let count = 0;
  fc.assert(
    fc.property(anyDocument, fc.nat(99), fc.nat(20), (document, index, at) => {
      fc.pre(document.words.size > 0);
      const id = idOf(document.words, index % document.words.size);
      const parts = splitWord(document, id, { at, newId: freshIds(document) });
      fc.pre(parts !== undefined);
      count += 1;
      const apart = done(document, parts);
      const whole = done(apart, mergeWords(apart, id, "next"));
      expect(wordTexts(whole)).toEqual(wordTexts(document));
      expect([...whole.words.keys()]).toEqual([...document.words.keys()]);
      const [before, after] = [document, whole].map((each) => each.words.get(id)?.polygon ?? []);
      after?.forEach((value, place) => {
        expect(value).toBeCloseTo(before?.[place] ?? NaN, 6);
      });
      expect(whole.words.get(id)?.confidence).toBe(document.words.get(id)?.confidence);
    }),
  );
  expect(count).toBeGreaterThan(50);
});
