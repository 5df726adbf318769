import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { notedDocument } from "./panel-documents.test-data.ts";
import { countBelow, sortedConfidences, sortedWords, wordStatistics } from "../state/sorted-words.ts";

const DOCUMENT = notedDocument([{ lines: [["sure/0.9", "none", "zero/0", "low/0.3", "also/0.3"]] }]);

describe("sortedWords", () => {
  test("are least sure first, without those that have no confidence", () => {
    expect(sortedWords(DOCUMENT).map((word) => word.text)).toEqual(["zero", "low", "also", "sure"]);
  });

  test("statistics keep words without a confidence apart", () => {
    expect(wordStatistics(DOCUMENT)).toMatchObject({ none: 1, count: 4, mean: 0.375 });
  });
});

test("countBelow counts what a filter would", () => {
  const confidences = fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 50 });
  fc.assert(
    fc.property(confidences, fc.integer({ min: 0, max: 100 }), (percents, threshold) => {
      const notes = percents.map((percent) => `w/${String(percent / 100)}`);
      const sorted = sortedConfidences(notedDocument([{ lines: [notes] }]));
      expect(countBelow(sorted, threshold / 100)).toBe(percents.filter((percent) => percent < threshold).length);
    }),
  );
});
