import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jsonTokens } from "./json-tokens.ts";

const kindsOf = (line: string) => jsonTokens(line).map(({ kind, text }) => `${kind} ${text.trim()}`.trim());

describe("jsonTokens", () => {
  test("tells keys from strings", () => {
    expect(kindsOf('  "text": "a \\"b\\": c",')).toEqual([
      "mark",
      'key "text"',
      "mark :",
      'string "a \\"b\\": c"',
      "mark ,",
    ]);
  });

  test("numbers and words", () => {
    expect(kindsOf('"x": -1.5e-7, "y": null')).toEqual([
      'key "x"',
      "mark :",
      "number -1.5e-7",
      "mark ,",
      'key "y"',
      "mark :",
      "word null",
    ]);
  });

  test("loses nothing of any line", () => {
    fc.assert(
      fc.property(fc.string(), (line) => {
        expect(
          jsonTokens(line)
            .map((token) => token.text)
            .join(""),
        ).toBe(line);
      }),
    );
  });
});
