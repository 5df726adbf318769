import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createLineIndex } from "./line-index.ts";

const textWithBreaks = fc
  .array(fc.constantFrom("a", "bc", "\n", "{", "é"), { maxLength: 80 })
  .map((parts) => parts.join(""));

function indexed(text: string, step: number) {
  const index = createLineIndex(text);
  while (!index.isComplete) index.advance(step);
  return index;
}

describe("createLineIndex", () => {
  test("splits as `split` does, whatever the size of the steps", () => {
    fc.assert(
      fc.property(textWithBreaks, fc.integer({ min: 1, max: 20 }), (text, step) => {
        const index = indexed(text, step);
        const lines = Array.from({ length: index.lineCount }, (_, line) => index.line(line));
        expect(lines).toEqual(text.split("\n"));
      }),
    );
  });

  test("finds the line of each character", () => {
    fc.assert(
      fc.property(textWithBreaks, (text) => {
        const index = indexed(text, 7);
        for (let offset = 0; offset < text.length; offset += 1) {
          expect(index.lineAt(offset)).toBe(text.slice(0, offset).split("\n").length - 1);
        }
      }),
    );
  });

  test("knows the first lines before it has seen the rest", () => {
    const index = createLineIndex("a\n".repeat(5000));
    index.advance(100);
    expect(index.isComplete).toBe(false);
    expect(index.lineCount).toBe(51);
    expect(index.line(49)).toBe("a");
  });
});
