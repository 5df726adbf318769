import type { AnalysisStep } from "#core/recognition/analysis-progress.ts";
import type { ImageItem } from "./image-item.ts";

/** What the engine says it does with the image now; undefined when it does not say. */
export function analysisStepOf({ progress }: ImageItem): AnalysisStep | undefined {
  return progress.phase === "waiting" ? progress.step : undefined;
}

/** 0..1, for a bar; undefined when it cannot be told how far the image is. */
export function fractionOf(step: AnalysisStep | undefined): number | undefined {
  return step === undefined || step.stage === "queued" ? undefined : step.fraction;
}
