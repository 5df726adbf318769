import { describe, expect, it } from "vitest";
import type { ColorBy } from "../../state/filters-store.ts";
import { documentWithLines, rect } from "../scene-documents.test-data.ts";
import { createWordColoring } from "./word-coloring.ts";

/** The bucket after those of the eight colours. */
const NO_SERIES = 8;
const polygon = rect(0, 0, 10, 10);
const words = [
  { polygon, confidence: 0.95, language: "en" },
  { polygon, confidence: 0.75, language: "de" },
  { polygon, confidence: 0.2, language: "en" },
  { polygon },
];
const document = documentWithLines([words]);
const coloring = createWordColoring(document, [...document.words.values()]);

function buckets(colorBy: ColorBy, threshold: number, marked?: ReadonlySet<string>) {
  return coloring.buckets({ colorBy, threshold, marked, versionIndex: 1 });
}

describe("createWordColoring", () => {
  it("buckets by confidence, apart from words without one", () => {
    expect([...buckets("confidence", 0.7)]).toEqual([0, 1, 2, 3]);
    expect([...buckets("confidence", 0)]).toEqual([0, 0, 0, 3]);
  });

  it("numbers languages in the order in which they occur", () => {
    expect([...buckets("language", 0.7)]).toEqual([0, 1, 0, NO_SERIES]);
  });

  it("knows words that belong to no entity from those of the first", () => {
    expect([...buckets("entity", 0.7)]).toEqual([NO_SERIES, NO_SERIES, NO_SERIES, NO_SERIES]);
    expect([...buckets("block", 0.7)]).toEqual([0, 0, 0, 0]);
  });

  it("gives all words of a version the colour of that version", () => {
    expect([...buckets("version", 0.7)]).toEqual([1, 1, 1, 1]);
    expect([...buckets("version", 0.7, new Set(["w0"]))]).toEqual([1, NO_SERIES + 1, NO_SERIES + 1, NO_SERIES + 1]);
  });

  it("sets what a search leaves out apart from all others", () => {
    const marked = new Set(["w0", "w3"]);
    expect([...buckets("confidence", 0.7, marked)]).toEqual([0, 4, 4, 3]);
    expect([...buckets("language", 0.7, marked)]).toEqual([0, NO_SERIES + 1, NO_SERIES + 1, NO_SERIES]);
    expect([...buckets("language", 0.7, new Set())]).toEqual(Array.from({ length: 4 }, () => NO_SERIES + 1));
  });

  it("gives the same numbers again without counting again", () => {
    expect(buckets("language", 0.1)).toBe(buckets("language", 0.9));
  });
});
