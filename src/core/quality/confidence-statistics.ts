import type { Confidence } from "../document/confidence.ts";

export interface ConfidenceStatistics {
  /** Words in each of the equal steps of 0..1; the last step includes 1. */
  readonly bins: readonly number[];
  /** Words without a confidence: never counted as 0. */
  readonly none: number;
  /** Undefined when no word has a confidence. */
  readonly mean?: number;
  /** Words with a confidence. */
  readonly count: number;
}

export function confidenceStatistics(values: Iterable<number | undefined>, binCount = 20): ConfidenceStatistics {
  const bins = Array.from({ length: binCount }, () => 0);
  let none = 0;
  let count = 0;
  let sum = 0;
  for (const value of values) {
    if (value === undefined) {
      none += 1;
      continue;
    }
    const bin = Math.min(binCount - 1, Math.floor(value * binCount));
    bins[bin] = (bins[bin] ?? 0) + 1;
    count += 1;
    sum += value;
  }
  return count === 0 ? { bins, none, count } : { bins, none, count, mean: sum / count };
}

/** A word is doubtful when it has a confidence below the threshold. No confidence is not doubt: it is no statement. */
export function isDoubtful(confidence: Confidence | undefined, threshold: number): boolean {
  return confidence !== undefined && confidence < threshold;
}
