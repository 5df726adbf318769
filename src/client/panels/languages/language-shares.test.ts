import { describe, expect, test } from "vitest";
import { confidenceFrom } from "#core/document/confidence.ts";
import { notedDocument } from "../panel-documents.test-data.ts";
import { languageShares } from "./language-shares.ts";

describe("languageShares", () => {
  test("counts words by their first language, most first, none last", () => {
    const document = notedDocument([{ lines: [["a", "b", "c/0.5/en", "d/0.5/de", "e/0.5/de"]] }]);
    const shares = languageShares(document).map(({ tag, share, wordIds }) => [tag, share, wordIds.length]);
    expect(shares).toEqual([
      ["de", 0.4, 2],
      ["en", 0.2, 1],
      [undefined, 0.4, 2],
    ]);
  });

  test("the mean is that of the language's confidence, where there is one", () => {
    const document = notedDocument([{ lines: [["a/0.1/en", "b/0.1/en", "c/0.1/en"]] }]);
    const words = new Map(
      [...document.words].map(([id, word], index) => {
        const confidence = confidenceFrom([0.4, 0.8][index]);
        const language = confidence === undefined ? { tag: "en" } : { tag: "en", confidence };
        return [id, { ...word, languages: [language] }] as const;
      }),
    );
    expect(languageShares({ ...document, words })[0]?.meanConfidence).toBeCloseTo(0.6);
    expect(languageShares(document)[0]).not.toHaveProperty("meanConfidence");
  });

  test("no words have no shares", () => {
    expect(languageShares(notedDocument([]))).toEqual([]);
  });
});
