import type { AnalysisStage } from "#core/recognition/analysis-progress.ts";
import { counted } from "./counted.ts";

const pictures = counted("picture", "pictures");

const stages: Readonly<Record<AnalysisStage, string>> = {
  queued: "Waiting for the engine",
  opening: "Opening the picture",
  "finding-text": "Finding text",
  "reading-lines": "Reading lines",
  "checking-lines": "Checking lines",
  "reading-page": "Reading the page",
  codes: "Looking for codes",
  faces: "Finding faces",
  properties: "Measuring the picture",
  copies: "Looking for copies",
};

/** What the built-in engine is doing. */
export const progress = {
  label: (fileName: string) => `Analysis of ${fileName}`,
  stages,
  ahead: (count: number) => (count === 0 ? "Next in line" : `${pictures(count)} before it`),
  line: (done: number, total: number) => `Reading line ${String(done)} of ${String(total)}`,
};
