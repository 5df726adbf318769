import { describe, expect, it } from "vitest";
import { fuzzyMatch } from "./fuzzy-match.ts";

/** The text with the matched letters as capitals; undefined when it does not match. */
function marked(text: string, query: string): string | undefined {
  const match = fuzzyMatch(text, query);
  if (match === undefined) return undefined;
  return [...text].map((letter, place) => (match.places.includes(place) ? letter.toUpperCase() : letter)).join("");
}

function best(texts: readonly string[], query: string): string | undefined {
  const score = (text: string) => fuzzyMatch(text, query)?.score ?? -1;
  return texts.toSorted((a, b) => score(b) - score(a))[0];
}

describe("fuzzyMatch", () => {
  it("finds letters in their order, whatever their case and the spaces", () => {
    expect(marked("zoom to the selection", "ZS")).toBe("Zoom to the Selection");
    expect(marked("next doubtful word", "ne wo")).toBe("NExt doubtful WOrd");
    expect(marked("next image", "imagen")).toBeUndefined();
    expect(marked("anything", " ")).toBe("anything");
  });

  it("prefers letters side by side, and beginnings of words", () => {
    expect(marked("a word in order", "or")).toBe("a word in ORder");
    expect(marked("lower the threshold", "th")).toBe("lower THe threshold");
    expect(marked("fit the page", "fp")).toBe("Fit the Page");
  });

  it("puts the better of two texts first, and of equal ones the shorter", () => {
    expect(best(["clear the selection", "show lines and entities"], "sel")).toBe("clear the selection");
    expect(best(["page layout", "page"], "page")).toBe("page");
  });

  it("counts in code points and knows other scripts", () => {
    expect(fuzzyMatch("🙂 Счёт.png", "сч")?.places).toEqual([2, 3]);
    expect(fuzzyMatch("İstanbul", "stan")?.places).toEqual([1, 2, 3, 4]);
  });
});
