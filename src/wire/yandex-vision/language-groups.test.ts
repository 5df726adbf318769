import fc from "fast-check";
import { expect, test } from "vitest";
import { languageGroups } from "./language-groups.ts";

test.each([
  [[], [["*"]]],
  [["*", "en"], [["*"]]],
  [["en", "ru", "de", "fr", "es"], [["en", "ru", "de", "fr", "es"]]],
  [["ar"], [["ar"]]],
  [["ru", "ar"], [["ar", "ru"]]],
  [
    ["de", "ar", "ja", "en"],
    [
      ["de", "en"],
      ["ar", "en"],
      ["ja", "en"],
    ],
  ],
  [["en", "en"], [["en"]]],
])("%j", (codes, groups) => {
  expect(languageGroups(codes)).toEqual(groups);
});

test("no language is lost and no group is longer than the service takes", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(..."en ru de fr es it pl tr ar he ja zh cs fi hu nl".split(" "))), (codes) => {
      const groups = languageGroups(codes);
      if (codes.length > 0) expect(new Set(groups.flat())).toEqual(new Set(codes));
      expect(groups.every((group) => group.length >= 1 && group.length <= 8)).toBe(true);
    }),
  );
});
