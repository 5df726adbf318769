import type { SceneView } from "./scene-view.ts";

/** One box a word; one a line; one a block. */
export type GroupLevel = 0 | 1 | 2;

/**
 * - `full`: line styles and hatching
 * - `plain`: solid outline and filling
 * - `solid`: filling only; an outline would be all there is
 * - `hair`: a stroke of one device pixel along the middle, which is drawn four times as fast as a thin filling
 */
export type Finish = "full" | "plain" | "solid" | "hair";

/** Device pixels: thinner words are drawn as lines, thinner lines as blocks. */
const THINNEST_WORD = 5;
const THINNEST_LINE = 1;
/** Device pixels: thinner lines are strokes of one pixel. */
const THINNEST_FILLED = 2.5;
/** Device pixels: below, an outline fills the box. */
const THINNEST_OUTLINE = 6;
/** CSS pixels: below, dashes are noise. */
const THINNEST_DASHED = 9;

/** `thickness` is that of the thickest box, in image pixels. */
export function groupLevel(thickness: number, { scale, pixelRatio }: SceneView): GroupLevel {
  const devicePx = thickness * scale * pixelRatio;
  if (devicePx >= THINNEST_WORD) return 0;
  return devicePx >= THINNEST_LINE ? 1 : 2;
}

export function finishOf(thickness: number, { scale, pixelRatio }: SceneView): Finish {
  const screenPx = thickness * scale;
  if (screenPx >= THINNEST_DASHED) return "full";
  return screenPx * pixelRatio >= THINNEST_OUTLINE ? "plain" : "solid";
}

/** For what `groupLevel` says is drawn as lines. */
export function isHair(thickness: number, { scale, pixelRatio }: SceneView): boolean {
  return thickness * scale * pixelRatio < THINNEST_FILLED;
}
