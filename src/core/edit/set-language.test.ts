import { expect, test } from "vitest";
import { done } from "./do-edit.test-data.ts";
import { documentOfLines } from "./edited-documents.test-data.ts";
import { setLanguage } from "./set-language.ts";

test("all words of a line are in a language, without a confidence; or in that of the line again", () => {
  const document = documentOfLines("one two", "three");
  const line = [{ kind: "line", id: "l0" }] as const;
  const edit = setLanguage(document, line, "de");
  expect(edit?.label).toEqual({ id: "set-language", params: { tag: "de", count: 2 } });
  const german = done(document, edit);
  expect([...german.words.values()].map(({ languages }) => languages)).toEqual([[{ tag: "de" }], [{ tag: "de" }], []]);
  expect(setLanguage(german, line, "de")).toBeUndefined();
  expect(
    [...done(german, setLanguage(german, line, undefined)).words.values()].every((word) => word.languages.length === 0),
  ).toBe(true);
});
