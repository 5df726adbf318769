import fc from "fast-check";
import { expect, test } from "vitest";
import { confidenceFrom } from "../document/confidence.ts";
import { confidenceStatistics, isDoubtful } from "./confidence-statistics.ts";

const maybe = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }).map(confidenceFrom);

test("every word is counted once, in a bin or as having none", () => {
  fc.assert(
    fc.property(fc.array(maybe), (values) => {
      const { bins, none, count } = confidenceStatistics(values);
      expect(bins.reduce((sum, bin) => sum + bin, 0)).toBe(count);
      expect(count + none).toBe(values.length);
    }),
  );
});

test("a missing confidence is not a low one", () => {
  const statistics = confidenceStatistics([undefined, confidenceFrom(0), confidenceFrom(1)], 2);
  expect(statistics).toEqual({ bins: [1, 1], none: 1, count: 2, mean: 0.5 });
  expect(isDoubtful(undefined, 0.7)).toBe(false);
  expect(isDoubtful(confidenceFrom(0), 0.7)).toBe(true);
});

test("nothing to average gives no mean", () => {
  expect(confidenceStatistics([undefined])).not.toHaveProperty("mean");
});

test("only 0..1 is a confidence", () => {
  expect([1.01, -0.1, Number.NaN, undefined].map(confidenceFrom)).toEqual([undefined, undefined, undefined, undefined]);
  expect([0, 1].map(confidenceFrom)).toEqual([0, 1]);
});
