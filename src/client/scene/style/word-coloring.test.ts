import { describe, expect, it } from "vitest";
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
const coloring = createWordColoring(document, [...document.words.keys()]);

describe("createWordColoring", () => {
  it("buckets by confidence, apart from words without one", () => {
    expect([...coloring.buckets("confidence", 0.7)]).toEqual([0, 1, 2, 3]);
    expect([...coloring.buckets("confidence", 0)]).toEqual([0, 0, 0, 3]);
  });

  it("numbers languages in the order in which they occur", () => {
    expect([...coloring.buckets("language", 0.7)]).toEqual([0, 1, 0, NO_SERIES]);
  });

  it("knows words that belong to no entity from those of the first", () => {
    expect([...coloring.buckets("entity", 0.7)]).toEqual([NO_SERIES, NO_SERIES, NO_SERIES, NO_SERIES]);
    expect([...coloring.buckets("block", 0.7)]).toEqual([0, 0, 0, 0]);
  });

  it("gives the same numbers again without counting again", () => {
    expect(coloring.buckets("language", 0.1)).toBe(coloring.buckets("language", 0.9));
  });
});
