import { boundsHeight, boundsWidth, growBounds } from "#core/geometry/bounds.ts";
import type { Bounds } from "#core/geometry/bounds.ts";
import type { Size } from "#core/geometry/point.ts";

/** Share of the shorter side that is shown around a thing. */
const MARGIN = 0.25;
const LEAST_MARGIN_PX = 2;

/** The part of the image to show of a thing, with a margin; undefined when none of it lies in the image. */
export function cropBounds(bounds: Bounds, image: Size): Bounds | undefined {
  const margin = Math.max(LEAST_MARGIN_PX, MARGIN * Math.min(boundsWidth(bounds), boundsHeight(bounds)));
  const grown = growBounds(bounds, margin);
  const cut = {
    minX: Math.max(0, Math.floor(grown.minX)),
    minY: Math.max(0, Math.floor(grown.minY)),
    maxX: Math.min(image.width, Math.ceil(grown.maxX)),
    maxY: Math.min(image.height, Math.ceil(grown.maxY)),
  };
  return boundsWidth(cut) > 0 && boundsHeight(cut) > 0 ? cut : undefined;
}

/** Widened about its middle, as far as the image goes, so that a small thing is shown with what stands beside it. */
export function widenedBounds(bounds: Bounds, image: Size, aspect: number): Bounds {
  const missing = boundsHeight(bounds) * aspect - boundsWidth(bounds);
  if (missing <= 0) return bounds;
  const minX = Math.max(0, Math.min(bounds.minX - missing / 2, image.width - boundsHeight(bounds) * aspect));
  return { ...bounds, minX, maxX: Math.min(image.width, minX + boundsHeight(bounds) * aspect) };
}
