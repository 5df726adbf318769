import { expect, test } from "vitest";
import { EngineFailure } from "../engine-failure.ts";
import { languagePlan } from "./language-plan.ts";

test("Cyrillic comes before Latin, which it brings along for names and numbers", () => {
  expect(languagePlan(["en", "ru"]).candidates).toEqual([["rus", "eng"]]);
  expect(languagePlan(["uk"]).candidates).toEqual([["ukr", "eng"]]);
  expect(languagePlan(["fr"]).candidates).toEqual([["fra"]]);
});

test("scripts with data of their own are tried alone", () => {
  expect(languagePlan(["en", "ar", "zh"]).candidates).toEqual([["eng"], ["ara"], ["chi_sim"]]);
  expect(languagePlan(["ja"]).candidates).toEqual([["jpn"]]);
});

test("German may be in old print", () => {
  expect(languagePlan(["de"]).candidates).toEqual([["deu"], ["Fraktur"]]);
});

test.each([[[]], [["*"]]])("%j leaves the choice to the engine", (tags: string[]) => {
  const { candidates, isOpen } = languagePlan(tags);
  expect(isOpen).toBe(true);
  expect(candidates[0]).toEqual(["rus", "eng"]);
  expect(candidates.flat()).toEqual(expect.arrayContaining(["chi_sim", "jpn", "kor", "ara"]));
});

test("what is written in columns too has data for them, tried on upright lines", () => {
  expect(languagePlan(["ja"]).columns).toEqual([["jpn_vert"]]);
  expect(languagePlan(["en"]).columns).toEqual([]);
});

test("lines of Latin letters alone are left to the Latin languages asked for, or English", () => {
  expect(languagePlan(["ru", "de"]).latin).toEqual(["deu"]);
  expect(languagePlan(["ja"]).latin).toEqual(["eng"]);
});

test("regions of a tag do not matter, repeated languages count once", () => {
  expect(languagePlan(["en-GB", "EN", "es-MX"]).candidates).toEqual([["eng", "spa"]]);
});

test("old tags, scripts and regions lead to the data there is", () => {
  expect(languagePlan(["iw"]).candidates).toEqual(languagePlan(["he"]).candidates);
  for (const tag of ["zh-CN", "zh-Hans", "zh-TW", "cmn-Hans-CN"]) {
    expect(languagePlan([tag]).candidates).toEqual([["chi_sim"]]);
  }
  expect(() => languagePlan(["nb"])).toThrow(/no data for the language "nb"/);
});

test("a language without data is named, as a failed precondition", () => {
  expect(() => languagePlan(["en", "xx"])).toThrow(EngineFailure);
  expect(() => languagePlan(["xx"])).toThrow(/"xx".*en, ru/);
});
