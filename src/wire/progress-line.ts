import { ANALYSIS_STAGES } from "#core/recognition/analysis-progress.ts";
import type { AnalysisProgress, AnalysisStep } from "#core/recognition/analysis-progress.ts";

/** One line of JSON, with its end. */
export function serializeProgressLine(progress: AnalysisProgress): string {
  return `${JSON.stringify(progress)}\n`;
}

/** undefined for anything that is no progress of this version: it is a courtesy, so nothing depends on it. */
export function parseProgressLine(line: string): AnalysisProgress | undefined {
  try {
    return progressFrom(JSON.parse(line));
  } catch {
    return undefined;
  }
}

function progressFrom(value: unknown): AnalysisProgress | undefined {
  if (!isRecord(value)) return undefined;
  const { image, fraction, ahead, lines } = value;
  const stage = ANALYSIS_STAGES.find((each) => each === value["stage"]);
  if (!isCount(image) || stage === undefined || typeof fraction !== "number" || !(fraction >= 0 && fraction <= 1))
    return undefined;
  return { image, stage, fraction, ...(isCount(ahead) ? { ahead } : {}), ...linesFrom(lines) };
}

function linesFrom(value: unknown): Pick<AnalysisStep, "lines"> {
  if (!isRecord(value)) return {};
  const { done, total } = value;
  return isCount(done) && isCount(total) ? { lines: { done, total } } : {};
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
