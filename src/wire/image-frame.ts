import { scaleMap } from "#core/geometry/affine.ts";
import type { AffineMap } from "#core/geometry/affine.ts";
import type { Size } from "#core/geometry/point.ts";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import type { Page } from "#core/document/text-records.ts";
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

/** For a page, or for whatever belongs to no page. The counterpart of reading: the first reported size counts. */
export function pageFrame({ imageSize, pages }: PagedDocument, page?: Page): PageFrame {
  const firstSize = [...pages.values()].find((one) => one.reportedSize !== undefined)?.reportedSize;
  return {
    toPage: scaleMap(imageSize, page?.reportedSize ?? firstSize ?? imageSize),
    toNormalized: scaleMap(imageSize, { width: 1, height: 1 }),
  };
}

type PagedDocument = Pick<RecognizedDocument, "imageSize" | "pages">;
