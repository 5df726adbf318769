import type { AnswerError, RecognizedDocument } from "#core/document/recognized-document.ts";
import type { Size } from "#core/geometry/point.ts";
import type { Feature } from "#core/recognition/provider.ts";
import type { ParseIssue } from "#core/recognition/result.ts";
import type { RecordSource } from "./record-source.ts";

/** Sizes in pixels, upright. */
export interface ImageContext {
  readonly imageSize: Size;
  /** What was sent, when it was scaled down. */
  readonly sentSize?: Size;
}

/** What the asking side knows about an answer. */
export interface AnswerContext {
  /** In the order of the request. */
  readonly images: readonly ImageContext[];
  /** One for each feature on the wire, in its order, as `BuiltRequest.features` gives them. */
  readonly features?: readonly Feature[];
  /** Whether to note which part of the raw answer each record came from. */
  readonly notesSources?: boolean;
}

export interface ParsedImage {
  readonly document: RecognizedDocument;
  readonly issues: readonly ParseIssue[];
  /** This image's part of the answer, untouched. */
  readonly raw: unknown;
  /** False when the answer has no entry for this image; the document is then empty. */
  readonly hasAnswer: boolean;
  /** When asked for: where in `raw` the records came from, parents before their children. */
  readonly sources?: readonly RecordSource[];
}

export interface ParsedAnswer {
  /** As many as images were asked for. */
  readonly images: readonly ParsedImage[];
  /** The answer as a whole is an error. */
  readonly requestError?: AnswerError;
  /** Those that belong to no single image. */
  readonly issues: readonly ParseIssue[];
}
