import { expect, it } from "vitest";
import { languageChoices, matchesLanguage } from "./language-names.ts";

const CHOICES = languageChoices([{ tag: "ru" }, { tag: "de" }, { tag: "*" }, { tag: "zh-Hans" }], "en");

it("names languages in both ways, sorted by name; what is no language keeps its tag", () => {
  expect(CHOICES).toEqual([
    { tag: "*", name: "*", nativeName: "*" },
    { tag: "de", name: "German", nativeName: "Deutsch" },
    { tag: "ru", name: "Russian", nativeName: "Русский" },
    { tag: "zh-Hans", name: "Simplified Chinese", nativeName: "简体中文" },
  ]);
});

it("finds a language by either name or its tag, without regard to case and accents", () => {
  const found = (query: string) => CHOICES.filter((choice) => matchesLanguage(choice, query)).map(({ tag }) => tag);
  expect(found("RUS")).toEqual(["ru"]);
  expect(found("рус")).toEqual(["ru"]);
  expect(found("hans")).toEqual(["zh-Hans"]);
  expect(found("Deütsch")).toEqual(["de"]);
  expect(found("xyz")).toEqual([]);
});
