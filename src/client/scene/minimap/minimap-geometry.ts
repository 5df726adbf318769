import { boundsHeight, boundsOfSize, boundsWidth } from "#core/geometry/bounds.ts";
import type { Size } from "#core/geometry/point.ts";
import { boundsOnScreen, turnedSize } from "../../state/viewport.ts";
import type { ViewportState } from "../../state/viewport-store.ts";

type Camera = Pick<ViewportState, "viewport" | "canvasSize">;

const LONGEST_SIDE_PX = 116;
const SHORTEST_SIDE_PX = 24;

/** The size of the small picture in CSS pixels; its proportions are those of the image unless it is very narrow. */
export function minimapSize({ width, height }: Size): Size {
  const scale = LONGEST_SIDE_PX / Math.max(1, width, height);
  return { width: Math.max(SHORTEST_SIDE_PX, width * scale), height: Math.max(SHORTEST_SIDE_PX, height * scale) };
}

/** The part that is seen, in CSS pixels of the small picture; cut off at its edges. */
export function minimapFrame({ viewport, canvasSize }: Camera, imageSize: Size) {
  const map = minimapSize(turnedSize(imageSize, viewport.turn));
  const page = boundsOnScreen(viewport, boundsOfSize(imageSize));
  const left = within(-page.minX / boundsWidth(page)) * map.width;
  const top = within(-page.minY / boundsHeight(page)) * map.height;
  const right = within((canvasSize.width - page.minX) / boundsWidth(page)) * map.width;
  const bottom = within((canvasSize.height - page.minY) / boundsHeight(page)) * map.height;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** How far to pan for a place of the small picture, given in shares of its sides, to be in the middle of the canvas. */
export function panToCentre({ viewport, canvasSize }: Camera, imageSize: Size, share: { x: number; y: number }) {
  const page = boundsOnScreen(viewport, boundsOfSize(imageSize));
  return {
    dx: canvasSize.width / 2 - (page.minX + within(share.x) * boundsWidth(page)),
    dy: canvasSize.height / 2 - (page.minY + within(share.y) * boundsHeight(page)),
  };
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}
