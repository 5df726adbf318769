import type { AnswerError, RecognizedDocument } from "#core/document/recognized-document.ts";
import type { Size } from "#core/geometry/point.ts";
import type { Feature } from "#core/recognition/provider.ts";
import type { ParseIssue } from "#core/recognition/result.ts";

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
}

export interface ParsedImage {
  readonly document: RecognizedDocument;
  readonly issues: readonly ParseIssue[];
  /** This image's part of the answer, untouched. */
  readonly raw: unknown;
  /** False when the answer has no entry for this image; the document is then empty. */
  readonly hasAnswer: boolean;
}

export interface ParsedAnswer {
  /** As many as images were asked for. */
  readonly images: readonly ParsedImage[];
  /** The answer as a whole is an error. */
  readonly requestError?: AnswerError;
  /** Those that belong to no single image. */
  readonly issues: readonly ParseIssue[];
}
