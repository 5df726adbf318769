import type { Confidence } from "../document/confidence.ts";

/** How a confidence is shown. `none` is its own band: the engine made no statement. */
export type ConfidenceBand = "high" | "middle" | "low" | "none";

export const CONFIDENCE_BANDS: readonly ConfidenceBand[] = ["high", "middle", "low", "none"];

const MIDDLE_WIDTH = 0.15;

/** Below the threshold is low; the 0.15 above it are middle, or the lower half of what is left when that is less. */
export function confidenceBand(confidence: Confidence | undefined, threshold: number): ConfidenceBand {
  if (confidence === undefined) return "none";
  if (confidence < threshold) return "low";
  return confidence < threshold + Math.min(MIDDLE_WIDTH, (1 - threshold) / 2) ? "middle" : "high";
}
