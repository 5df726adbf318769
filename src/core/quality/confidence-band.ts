import type { Confidence } from "../document/confidence.ts";

/** How a confidence is shown. `none` is its own band: the engine made no statement. */
export type ConfidenceBand = "high" | "middle" | "low" | "none";

export const CONFIDENCE_BANDS: readonly ConfidenceBand[] = ["high", "middle", "low", "none"];

const MIDDLE_WIDTH = 0.15;

export interface BandLimits {
  readonly middleFrom: number;
  readonly highFrom: number;
}

/** Below the threshold is low; the 0.15 above it are middle, or the lower half of what is left when that is less. */
export function bandLimits(threshold: number): BandLimits {
  return { middleFrom: threshold, highFrom: threshold + Math.min(MIDDLE_WIDTH, (1 - threshold) / 2) };
}

export function confidenceBand(confidence: Confidence | undefined, threshold: number): ConfidenceBand {
  if (confidence === undefined) return "none";
  const { middleFrom, highFrom } = bandLimits(threshold);
  if (confidence < middleFrom) return "low";
  return confidence < highFrom ? "middle" : "high";
}
