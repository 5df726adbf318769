import type { DocumentBuilder } from "#core/document/document-builder.ts";
import type { FeatureKind } from "#core/document/recognized-document.ts";
import type { Size } from "#core/geometry/point.ts";
import type { Feature } from "#core/recognition/provider.ts";
import { imageFrame } from "../image-frame.ts";
import type { ImageFrame } from "../image-frame.ts";
import type { ImageContext } from "../parsed-answer.ts";
import { featureIndexOf } from "./feature-outcomes.ts";

/** What the readers of one image's answer share. */
export interface ImageReading {
  readonly builder: DocumentBuilder;
  /** For everything that reports no page size itself. */
  readonly frame: ImageFrame;
  readonly frameOf: (reportedSize: Size | undefined) => ImageFrame;
  readonly featureIndexOf: (kind: FeatureKind) => number;
}

interface ReadingOptions {
  readonly builder: DocumentBuilder;
  readonly context: ImageContext;
  /** The first page size the answer reports. */
  readonly firstSize: Size | undefined;
  readonly features: readonly Feature[] | undefined;
}

export function createImageReading({ builder, context, firstSize, features }: ReadingOptions): ImageReading {
  const frameOf = (reportedSize: Size | undefined) => imageFrame(context, reportedSize ?? firstSize);
  return {
    builder,
    frame: frameOf(undefined),
    frameOf,
    featureIndexOf: (kind) => featureIndexOf(kind, features),
  };
}
