import { expect, test } from "vitest";
import { EngineFailure } from "../engine-failure.ts";
import { resolveLanguages } from "./resolve-languages.ts";

test("other scripts come before Latin, which they bring along for names and numbers", () => {
  expect(resolveLanguages(["en", "ru"])).toEqual(["rus", "eng"]);
  expect(resolveLanguages(["ru"])).toEqual(["rus", "eng"]);
  expect(resolveLanguages(["de"])).toEqual(["deu"]);
});

test("regions and scripts of a tag do not matter, repeated languages count once", () => {
  expect(resolveLanguages(["en-GB", "EN", "de-AT"])).toEqual(["eng", "deu"]);
});

test("a language without data is named, as a failed precondition", () => {
  expect(() => resolveLanguages(["en", "xx"])).toThrow(EngineFailure);
  expect(() => resolveLanguages(["xx"])).toThrow(/"xx".*en, ru/);
});
