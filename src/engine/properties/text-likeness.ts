import type { Size } from "#core/geometry/point.ts";
import type { OrientedBox } from "../raster/oriented-box.ts";

/** A line of text is longer than high, unless it is small: one large block is a cup or a window. */
const LARGE_SHARE = 0.3;
const LEAST_RATIO = 1.5;

/** Whether a box of the text detector may be a line, by its shape alone. */
export function looksLikeLine(box: OrientedBox, { width, height }: Size): boolean {
  const across = Math.min(box.width, box.height);
  const along = Math.max(box.width, box.height);
  return across < LARGE_SHARE * Math.min(width, height) || along >= LEAST_RATIO * across;
}
