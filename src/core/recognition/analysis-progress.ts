/** What the built-in engine is doing with a picture, in the order it happens. */
export const ANALYSIS_STAGES = [
  "queued",
  "opening",
  "finding-text",
  "reading-lines",
  "checking-lines",
  "reading-page",
  "codes",
  "faces",
  "properties",
  "copies",
] as const;

export type AnalysisStage = (typeof ANALYSIS_STAGES)[number];

export interface AnalysisStep {
  readonly stage: AnalysisStage;
  /** 0..1 of the whole picture; never falls. */
  readonly fraction: number;
  /** While queued: pictures that come before. */
  readonly ahead?: number;
  /** While reading lines: so many of so many were read. */
  readonly lines?: { readonly done: number; readonly total: number };
}

export interface AnalysisProgress extends AnalysisStep {
  /** Place of the picture in its request, from 0. */
  readonly image: number;
}

/** Names the request whose progress can be followed; sent with it. */
export const PROGRESS_HEADER = "x-proofbox-progress";
/** Behind it comes the id. */
export const PROGRESS_PATH = "/progress/";

/** 128 bits from a generator of secrets, so that nobody follows what is not theirs. */
export function isProgressId(text: string): boolean {
  return /^[0-9a-f]{32}$/.test(text);
}
