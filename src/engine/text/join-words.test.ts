import { expect, test } from "vitest";
import type { ReadLine, ReadWord } from "../tesseract/recognized-text.ts";
import { joinedWords } from "./join-words.ts";

/** Letters ten pixels wide from x on; the line is 20 high. */
function word(text: string, x: number): ReadWord {
  const symbols = [...text].map((letter, i) => ({
    text: letter,
    box: [x + 10 * i, 0, x + 10 * i + 10, 20] as const,
    confidence: 0.9,
  }));
  return { text, box: [x, 0, x + 10 * symbols.length, 20], confidence: 0.9, language: "any", symbols };
}

function textsOf(...words: readonly ReadWord[]): string[] {
  const line: ReadLine = { box: [0, 0, 200, 20], words, block: 0, paragraph: 0 };
  return joinedWords(line).words.map(({ text }) => text);
}

test("Korean syllables without a gap are one word, a gap is a space", () => {
  expect(textsOf(word("도", 0), word("서", 12), word("관", 24), word("은", 44))).toEqual(["도서관", "은"]);
});

test("Chinese runs on, with its numbers and signs", () => {
  expect(textsOf(word("共有", 0), word("148", 25), word("册", 60))).toEqual(["共有148册"]);
});

test("a long vowel belongs to its kana, and so does a character whose neighbour's box ends early", () => {
  expect(textsOf(word("ボ", 0), word("ー", 13), word("ト", 26))).toEqual(["ボート"]);
  expect(textsOf(word("に", 0), word("古", 24))).toEqual(["に古"]);
});

test("the blank half of a full-width sign parts no words", () => {
  expect(textsOf(word("室", 0), word("。", 12), word("読", 40))).toEqual(["室。読"]);
  expect(textsOf(word("室", 0), word("読", 28))).toEqual(["室", "読"]);
});

test("a narrow sign between ideographs becomes the full-width one", () => {
  expect(textsOf(word("天", 0), word(";", 12), word("逾期", 24))).toEqual(["天；逾期"]);
  expect(textsOf(word("a;b", 0))).toEqual(["a;b"]);
});

test("in an Arabic line a comma at the end of a word is the Arabic one, one inside a number is not", () => {
  expect(textsOf(word("القناة", 0), word("14,", 80), word("2,300", 140), word("نعم?", 200))).toEqual([
    "القناة",
    "14،",
    "2,300",
    "نعم؟",
  ]);
  expect(textsOf(word("yes,", 0), word("نعم", 60), word("so it is", 120))).toContain("yes,");
});

test("Latin words stay as they are, however close", () => {
  expect(textsOf(word("New", 0), word("York", 31))).toEqual(["New", "York"]);
});

test("symbols and box of joined words are those of both", () => {
  const line: ReadLine = { box: [0, 0, 200, 20], words: [word("도", 0), word("서", 11)], block: 0, paragraph: 0 };
  const [joined] = joinedWords(line).words;
  expect(joined?.box).toEqual([0, 0, 21, 20]);
  expect(joined?.symbols).toHaveLength(2);
});
