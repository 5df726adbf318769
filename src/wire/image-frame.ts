import { scaleMap } from "#core/geometry/affine.ts";
import type { AffineMap } from "#core/geometry/affine.ts";
import type { Size } from "#core/geometry/point.ts";
import type { ImageContext } from "./parsed-answer.ts";

/** How coordinates of an answer become pixels of the upright original. Equal sizes leave every number as it is. */
export interface ImageFrame {
  readonly fromPage: AffineMap<"page", "image">;
  readonly fromNormalized: AffineMap<"normalized", "image">;
}

/**
 * The one place that decides the scale. An answer speaks in the page size it reports; without one, in the pixels that
 * were sent; normalised coordinates always mean the whole image.
 */
export function imageFrame(context: ImageContext, reportedSize: Size | undefined): ImageFrame {
  const pageSize = reportedSize ?? context.sentSize ?? context.imageSize;
  return {
    fromPage: scaleMap(pageSize, context.imageSize),
    fromNormalized: scaleMap({ width: 1, height: 1 }, context.imageSize),
  };
}

/** The way back, for answers that are written: into the units of the page, or into 0..1. */
export interface PageFrame {
  readonly toPage: AffineMap<"image", "page">;
  readonly toNormalized: AffineMap<"image", "normalized">;
}

export function pageFrame(imageSize: Size, reportedSize: Size | undefined): PageFrame {
  return {
    toPage: scaleMap(imageSize, reportedSize ?? imageSize),
    toNormalized: scaleMap(imageSize, { width: 1, height: 1 }),
  };
}
