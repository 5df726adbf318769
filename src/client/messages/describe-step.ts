import type { AnalysisStep } from "#core/recognition/analysis-progress.ts";
import type { Messages } from "./en.ts";

/** What the engine does, with its counts: `Reading line 12 of 45`. */
export function describeStep({ progress }: Messages, { stage, ahead, lines }: AnalysisStep): string {
  if (ahead !== undefined) return progress.ahead(ahead);
  if (stage === "reading-lines" && lines !== undefined) return progress.line(lines.done, lines.total);
  return progress.stages[stage];
}
