import { affineMap, mapPoint, invertMap } from "#core/geometry/affine.ts";
import type { AffineMap } from "#core/geometry/affine.ts";
import { boundsHeight, boundsWidth } from "#core/geometry/bounds.ts";
import type { Bounds } from "#core/geometry/bounds.ts";
import type { ScreenPoint, Size } from "#core/geometry/point.ts";

/** How the image lies on the canvas: `screen = scale * image + offset`, in CSS pixels. */
export interface Viewport {
  readonly scale: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

export const MIN_SCALE = 0.1;
const MAX_SCALE = 30;
const FIT_MARGIN_PX = 24;

export function imageToScreen(viewport: Viewport): AffineMap<"image", "screen"> {
  return affineMap([viewport.scale, 0, 0, viewport.scale, viewport.offsetX, viewport.offsetY]);
}

/** The part of the image space that the canvas shows. */
export function visibleBounds(viewport: Viewport, canvas: Size): Bounds {
  const { scale, offsetX, offsetY } = viewport;
  return {
    minX: -offsetX / scale,
    minY: -offsetY / scale,
    maxX: (canvas.width - offsetX) / scale,
    maxY: (canvas.height - offsetY) / scale,
  };
}

export function panBy(viewport: Viewport, dx: number, dy: number): Viewport {
  return { ...viewport, offsetX: viewport.offsetX + dx, offsetY: viewport.offsetY + dy };
}

/** The image point under `at` stays under it. `minScale` lets an image that fits only below 10 % be seen whole. */
export function zoomAt(viewport: Viewport, at: ScreenPoint, to: { scale: number; minScale: number }): Viewport {
  const scale = Math.min(MAX_SCALE, Math.max(to.minScale, to.scale));
  const fixed = mapPoint(invertMap(imageToScreen(viewport)), at);
  return { scale, offsetX: at.x - fixed.x * scale, offsetY: at.y - fixed.y * scale };
}

/** Shows the bounds whole and centred. */
export function fitBounds(bounds: Bounds, canvas: Size, maxScale = MAX_SCALE): Viewport {
  const width = Math.max(1, boundsWidth(bounds));
  const height = Math.max(1, boundsHeight(bounds));
  const room = { width: roomIn(canvas.width), height: roomIn(canvas.height) };
  const scale = Math.min(maxScale, room.width / width, room.height / height);
  return {
    scale,
    offsetX: (canvas.width - width * scale) / 2 - bounds.minX * scale,
    offsetY: (canvas.height - height * scale) / 2 - bounds.minY * scale,
  };
}

/** Moves no more than needed for the bounds to be seen; not at all when they are. Never changes the scale. */
export function reveal(viewport: Viewport, bounds: Bounds, canvas: Size): Viewport {
  const { scale, offsetX, offsetY } = viewport;
  const dx = shiftInto(bounds.minX * scale + offsetX, bounds.maxX * scale + offsetX, canvas.width);
  const dy = shiftInto(bounds.minY * scale + offsetY, bounds.maxY * scale + offsetY, canvas.height);
  return dx === 0 && dy === 0 ? viewport : panBy(viewport, dx, dy);
}

function roomIn(side: number): number {
  return Math.max(side / 2, side - 2 * FIT_MARGIN_PX);
}

function shiftInto(from: number, to: number, side: number): number {
  const isTooWide = to - from > side - 2 * FIT_MARGIN_PX;
  if (isTooWide) return to < FIT_MARGIN_PX || from > side - FIT_MARGIN_PX ? side / 2 - (from + to) / 2 : 0;
  if (from < 0) return FIT_MARGIN_PX - from;
  return to > side ? side - FIT_MARGIN_PX - to : 0;
}
