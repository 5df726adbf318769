import { affineMap, invertMap, mapBounds, mapPoint } from "#core/geometry/affine.ts";
import type { AffineMap } from "#core/geometry/affine.ts";
import type { QuarterTurn } from "#core/document/text-records.ts";
import { boundsHeight, boundsOfSize, boundsWidth } from "#core/geometry/bounds.ts";
import type { Bounds } from "#core/geometry/bounds.ts";
import { imagePoint, screenPoint } from "#core/geometry/point.ts";
import type { ImagePoint, ScreenPoint, Size } from "#core/geometry/point.ts";

/** How the image lies on the canvas: turned, then `screen = scale * turned + offset`, in CSS pixels. */
export interface Viewport {
  readonly scale: number;
  readonly offsetX: number;
  readonly offsetY: number;
  /** Clockwise, about the corner that is at the top left when upright. Without it the image is upright. */
  readonly turn?: QuarterTurn;
}

export const MIN_SCALE = 0.1;
const MAX_SCALE = 30;
const FIT_MARGIN_PX = 24;

/** Cosine and sine: exact, so that a pixel stays a pixel. */
const TURNS: Readonly<Record<QuarterTurn, readonly [number, number]>> = {
  0: [1, 0],
  90: [0, 1],
  180: [-1, 0],
  270: [0, -1],
};

export function imageToScreen({ scale, offsetX, offsetY, turn = 0 }: Viewport): AffineMap<"image", "screen"> {
  const [cos, sin] = TURNS[turn];
  return affineMap([scale * cos, scale * sin, -scale * sin, scale * cos, offsetX, offsetY]);
}

/** The part of the image space that the canvas shows. */
export function visibleBounds(viewport: Viewport, canvas: Size): Bounds {
  return mapBounds(invertMap(imageToScreen(viewport)), boundsOfSize(canvas));
}

/** Where bounds of the image lie on the canvas, in CSS pixels. */
export function boundsOnScreen(viewport: Viewport, bounds: Bounds): Bounds {
  return mapBounds(imageToScreen(viewport), bounds);
}

/** As the image stands on the canvas. */
export function turnedSize({ width, height }: Size, turn: QuarterTurn = 0): Size {
  return turn % 180 === 0 ? { width, height } : { width: height, height: width };
}

/** What is in the middle of the canvas stays there. */
export function turnBy(viewport: Viewport, by: 90 | -90, canvas: Size): Viewport {
  const middle = screenPoint(canvas.width / 2, canvas.height / 2);
  const fixed = mapPoint(invertMap(imageToScreen(viewport)), middle);
  const turn = TURN_ORDER[((viewport.turn ?? 0) / 90 + (by === 90 ? 1 : 3)) % 4] ?? 0;
  return placed({ ...viewport, turn }, fixed, middle);
}

const TURN_ORDER: readonly QuarterTurn[] = [0, 90, 180, 270];

/** Moved so that the image point lies at the screen point. */
function placed(viewport: Viewport, point: ImagePoint, at: ScreenPoint): Viewport {
  const now = mapPoint(imageToScreen(viewport), point);
  return panBy(viewport, at.x - now.x, at.y - now.y);
}

export function panBy(viewport: Viewport, dx: number, dy: number): Viewport {
  return { ...viewport, offsetX: viewport.offsetX + dx, offsetY: viewport.offsetY + dy };
}

/** The image point under `at` stays under it. `minScale` lets an image that fits only below 10 % be seen whole. */
export function zoomAt(viewport: Viewport, at: ScreenPoint, to: { scale: number; minScale: number }): Viewport {
  const scale = Math.min(MAX_SCALE, Math.max(to.minScale, to.scale));
  const fixed = mapPoint(invertMap(imageToScreen(viewport)), at);
  return placed({ ...viewport, scale }, fixed, at);
}

interface Fit {
  readonly maxScale?: number;
  readonly turn?: QuarterTurn | undefined;
}

/** Shows the bounds whole and centred. */
export function fitBounds(bounds: Bounds, canvas: Size, { maxScale = MAX_SCALE, turn }: Fit = {}): Viewport {
  const size = { width: Math.max(1, boundsWidth(bounds)), height: Math.max(1, boundsHeight(bounds)) };
  const { width, height } = turnedSize(size, turn);
  const room = { width: roomIn(canvas.width), height: roomIn(canvas.height) };
  const scale = Math.min(maxScale, room.width / width, room.height / height);
  const unplaced = { scale, offsetX: 0, offsetY: 0, ...(turn === undefined ? {} : { turn }) };
  const centre = imagePoint(bounds.minX + size.width / 2, bounds.minY + size.height / 2);
  return placed(unplaced, centre, screenPoint(canvas.width / 2, canvas.height / 2));
}

/** Moves no more than needed for the bounds to be seen; not at all when they are. Never changes the scale. */
export function reveal(viewport: Viewport, bounds: Bounds, canvas: Size): Viewport {
  const { minX, minY, maxX, maxY } = boundsOnScreen(viewport, bounds);
  const dx = shiftInto(minX, maxX, canvas.width);
  const dy = shiftInto(minY, maxY, canvas.height);
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
