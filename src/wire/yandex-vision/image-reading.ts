import type { AnswerError, FeatureOutcome } from "#core/document/recognized-document.ts";
import type { DocumentBuilder } from "#core/document/document-builder.ts";
import type { Classification, ImageCopies } from "#core/document/image-records.ts";
import type { Size } from "#core/geometry/point.ts";
import { imageFrame } from "../image-frame.ts";
import type { ImageFrame } from "../image-frame.ts";
import type { ImageContext } from "../parsed-answer.ts";

/** What is collected while the answer to one image is read. */
export interface ImageReading {
  readonly builder: DocumentBuilder;
  readonly frameOf: (reportedSize: Size | undefined) => ImageFrame;
  readonly classifications: Classification[];
  readonly imageCopies: ImageCopies[];
  readonly features: FeatureOutcome[];
  readonly errors: AnswerError[];
}

/** `firstSize`: the first page size the answer reports; it holds for everything that reports none itself. */
export function createImageReading(
  builder: DocumentBuilder,
  context: ImageContext,
  firstSize: Size | undefined,
): ImageReading {
  return {
    builder,
    frameOf: (reportedSize) => imageFrame(context, reportedSize ?? firstSize),
    classifications: [],
    imageCopies: [],
    features: [],
    errors: [],
  };
}
