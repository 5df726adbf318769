import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { languageName } from "./language-name.ts";

describe("languageName", () => {
  test.each([
    ["en", "English"],
    ["iw", "Hebrew"],
    ["fil", "Filipino"],
    ["zh-Hans", "Simplified Chinese"],
    ["zh_Hans", "Simplified Chinese"],
    ["sr-Latn", "Serbian (Latin)"],
  ])("%s is %s", (tag, name) => {
    expect(languageName("en", tag)).toBe(name);
  });

  test("undetermined has no name", () => {
    expect(languageName("en", "und")).toBeUndefined();
  });

  test("a malformed or unknown tag is shown as it came", () => {
    expect(languageName("en", "!!not a tag!!")).toBe("!!not a tag!!");
    expect(languageName("en", "xq")).toBe("xq");
  });

  test("no text makes it throw", () => {
    fc.assert(fc.property(fc.string(), (tag) => languageName("en", tag) !== null));
  });
});
