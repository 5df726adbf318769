import { confidenceFrom } from "#core/document/confidence.ts";
import { confidenceBand } from "#core/quality/confidence-band.ts";
import type { ConfidenceBand } from "#core/quality/confidence-band.ts";

export interface HistogramBar {
  /** Lower and upper end, 0..1. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Share of the highest bar, 0..1; what is not empty is at least `LEAST_HEIGHT`, or it could not be seen. */
  readonly height: number;
  readonly band: ConfidenceBand;
}

export const LEAST_HEIGHT = 0.06;

/** One bar a bin, coloured by the band of its middle. */
export function histogramBars(bins: readonly number[], threshold: number): readonly HistogramBar[] {
  const highest = Math.max(1, ...bins);
  return bins.map((count, index) => {
    const from = index / bins.length;
    const to = (index + 1) / bins.length;
    const height = count === 0 ? 0 : Math.max(LEAST_HEIGHT, count / highest);
    return { from, to, count, height, band: confidenceBand(confidenceFrom((from + to) / 2), threshold) };
  });
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 0.01,
  ArrowUp: 0.01,
  ArrowLeft: -0.01,
  ArrowDown: -0.01,
  PageUp: 0.1,
  PageDown: -0.1,
};

/** Where a key moves the threshold to; undefined for keys that do not. */
export function thresholdAfterKey(key: string, threshold: number): number | undefined {
  if (key === "Home") return 0;
  if (key === "End") return 1;
  const step = STEPS[key];
  return step === undefined ? undefined : Math.min(1, Math.max(0, threshold + step));
}
