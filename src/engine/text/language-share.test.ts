import { expect, test } from "vitest";
import { languageShares, wordLanguage } from "./language-share.ts";

function word(text: string, language?: string) {
  return { text, quad: [], confidence: 0.9, symbols: [], ...(language === undefined ? {} : { language }) };
}

test("shares count letters and come the largest first", () => {
  const shares = languageShares([word("привет", "ru"), word("12"), word("ok", "en")]);
  expect(shares).toEqual([
    { tag: "ru", confidence: 0.75 },
    { tag: "en", confidence: 0.25 },
  ]);
});

test("a number has the language of its line", () => {
  const number = word("148");
  const line = { words: [word("тома", "ru"), number], quad: [] };
  expect(wordLanguage(number, line)).toEqual({ tag: "ru", confidence: 1 });
  expect(wordLanguage(number, { words: [number], quad: [] })).toBeUndefined();
});
