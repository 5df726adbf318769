import type { Size } from "#core/geometry/point.ts";
import { visibleBounds } from "../../state/viewport.ts";
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
  const map = minimapSize(imageSize);
  const seen = visibleBounds(viewport, canvasSize);
  const left = within(seen.minX / imageSize.width) * map.width;
  const top = within(seen.minY / imageSize.height) * map.height;
  const right = within(seen.maxX / imageSize.width) * map.width;
  const bottom = within(seen.maxY / imageSize.height) * map.height;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** How far to pan for a place of the small picture, given in shares of its sides, to be in the middle of the canvas. */
export function panToCentre({ viewport, canvasSize }: Camera, imageSize: Size, share: { x: number; y: number }) {
  const { scale, offsetX, offsetY } = viewport;
  return {
    dx: canvasSize.width / 2 - (within(share.x) * imageSize.width * scale + offsetX),
    dy: canvasSize.height / 2 - (within(share.y) * imageSize.height * scale + offsetY),
  };
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}
