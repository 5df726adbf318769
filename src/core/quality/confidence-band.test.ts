import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { confidenceFrom } from "../document/confidence.ts";
import { isDoubtful } from "./confidence-statistics.ts";
import { confidenceBand } from "./confidence-band.ts";

const at = (confidence: number | undefined, threshold: number) => confidenceBand(confidenceFrom(confidence), threshold);

describe("confidenceBand", () => {
  it("has a middle band above the threshold", () => {
    expect([0.69, 0.7, 0.84, 0.86].map((value) => at(value, 0.7))).toEqual(["low", "middle", "middle", "high"]);
  });

  it("never takes a missing confidence for a low one", () => {
    expect(at(undefined, 1)).toBe("none");
    expect(at(0, 0.5)).toBe("low");
  });

  it("calls full confidence high at any threshold", () => {
    fc.assert(fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (threshold) => at(1, threshold) === "high"));
  });

  it("is low exactly for the doubtful", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (value, threshold) => {
        const confidence = confidenceFrom(value);
        return (confidenceBand(confidence, threshold) === "low") === isDoubtful(confidence, threshold);
      }),
    );
  });
});
