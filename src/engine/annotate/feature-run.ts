import type { DocumentBuilder } from "#core/document/document-builder.ts";
import type { DocumentLists } from "#core/document/document-tables.ts";
import type { RequestedFeature, RequestedImage } from "#wire/parsed-request.ts";
import type { RequestLibrary } from "../copies/request-library.ts";
import type { ReportStep } from "../progress/watch-feature.ts";
import type { Recognizer } from "../tesseract/recognizer.ts";
import type { ImageAnalyzer, Vision } from "../vision/image-analyzer.ts";
import type { DeadlineTimes } from "./deadline.ts";
import type { ImageRules } from "./image-rules.ts";

/** What one request works with; every part ends its work when the caller goes away. */
export interface AnalysisContext {
  readonly vision: Vision;
  readonly recognizer: Recognizer;
  /** Absent: no library is kept. */
  readonly library?: RequestLibrary;
  readonly rules: ImageRules;
  readonly deadlines: DeadlineTimes;
  /** Told what failed without costing a feature. */
  readonly onFault?: (message: string) => void;
  /** Told how far the picture is. Absent: nobody wants to know. */
  readonly report?: ReportStep;
}

/** Adds one feature's findings to the document and says whether there were any. */
export type FeatureRun = (target: FeatureTarget) => Promise<boolean>;

/** Findings that need no linking, by their place in the document. */
export type FoundLists = { -readonly [K in keyof DocumentLists]?: DocumentLists[K] };

export interface FeatureTarget {
  readonly picture: RequestedImage;
  readonly image: ImageAnalyzer;
  readonly context: AnalysisContext;
  readonly builder: DocumentBuilder;
  readonly lists: FoundLists;
  readonly requested: RequestedFeature;
  /** Tells of a part that failed while the rest stands: both are answered. Throws it again when the caller went away. */
  readonly failPart: (part: string, error: unknown) => void;
}
