import { expect, test } from "vitest";
import { counted as countedInEnglish } from "./en/counted.ts";
import { plural } from "./plural.ts";
import { counted as countedInRussian } from "./ru/counted.ts";

test.each([
  [0, "0 слов"],
  [1, "1 слово"],
  [2, "2 слова"],
  [4, "4 слова"],
  [5, "5 слов"],
  [11, "11 слов"],
  [12, "12 слов"],
  [21, "21 слово"],
  [22, "22 слова"],
  [112, "112 слов"],
  [1.5, "1,5 слова"],
  [1001, "1 001 слово"],
  [12_345, "12 345 слов"],
])("%d in Russian is %s", (count, expected) => {
  expect(countedInRussian("слово", "слова", "слов")(count).replaceAll("\u00a0", " ")).toBe(expected);
});

test.each([
  [0, "0 words"],
  [1, "1 word"],
  [1.5, "1.5 words"],
  [1001, "1,001 words"],
])("%d in English is %s", (count, expected) => {
  expect(countedInEnglish("word", "words")(count)).toBe(expected);
});

test("a form that was not given is replaced by the general one", () => {
  expect(plural("ru", 5, { one: "лист", other: "листов" })).toBe("листов");
});
