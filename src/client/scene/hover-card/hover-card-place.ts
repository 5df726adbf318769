import type { Bounds } from "#core/geometry/bounds.ts";
import type { Size } from "#core/geometry/point.ts";
import { boundsOnScreen } from "../../state/viewport.ts";
import type { Viewport } from "../../state/viewport.ts";

const GAP_PX = 8;
const MARGIN_PX = 6;

/**
 * The top left corner of the card in CSS pixels of the canvas: below the thing, above it when there is no room below,
 * inside the canvas in any case. Undefined when the thing is out of view.
 */
export function hoverCardPlace(
  bounds: Bounds,
  { camera, canvas, card }: { camera: Viewport; canvas: Size; card: Size },
): { x: number; y: number } | undefined {
  const { minX: left, maxX: right, minY: top, maxY: bottom } = boundsOnScreen(camera, bounds);
  if (right < 0 || bottom < 0 || left > canvas.width || top > canvas.height) return undefined;
  const isRoomBelow = bottom + GAP_PX + card.height + MARGIN_PX <= canvas.height;
  const y = isRoomBelow ? bottom + GAP_PX : top - GAP_PX - card.height;
  return { x: inside(left, card.width, canvas.width), y: inside(y, card.height, canvas.height) };
}

function inside(at: number, length: number, room: number): number {
  return Math.round(Math.max(MARGIN_PX, Math.min(at, room - length - MARGIN_PX)));
}
