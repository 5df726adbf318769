/**
 * A point that knows which coordinate space it lives in, so that the compiler stops a screen pixel from being used as an
 * image pixel. Only the functions in this folder make points or move them from one space to another.
 */
declare const space: unique symbol;

/**
 * - `stored`: pixels as the file stores them, before EXIF orientation
 * - `image`: pixels of the upright, full-size original; every polygon of a document lives here
 * - `sent`: pixels of what was sent to the engine (downscaled or re-encoded)
 * - `page`: units in which an answer speaks (pixels, or PDF points); may differ from `sent`
 * - `normalized`: 0..1 in both directions
 * - `screen`: CSS pixels of the canvas element
 */
export type Space = "stored" | "image" | "sent" | "page" | "normalized" | "screen";

export interface Point<S extends Space> {
  readonly x: number;
  readonly y: number;
  readonly [space]: S;
}

export type ImagePoint = Point<"image">;
export type NormalizedPoint = Point<"normalized">;
export type ScreenPoint = Point<"screen">;

export interface Size {
  readonly width: number;
  readonly height: number;
}

function pointIn<S extends Space>(x: number, y: number): Point<S> {
  return { x, y } as Point<S>;
}

export function imagePoint(x: number, y: number): ImagePoint {
  return pointIn(x, y);
}

export function screenPoint(x: number, y: number): ScreenPoint {
  return pointIn(x, y);
}

export function normalizedPoint(x: number, y: number): NormalizedPoint {
  return pointIn(x, y);
}

export function pagePoint(x: number, y: number): Point<"page"> {
  return pointIn(x, y);
}

/** For code that is generic over the space, such as affine maps. Prefer the named constructors. */
export function pointOf<S extends Space>(x: number, y: number): Point<S> {
  return pointIn(x, y);
}
