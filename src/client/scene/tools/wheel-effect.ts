import type { ScreenPoint } from "#core/geometry/point.ts";
import type { WheelAction } from "../../state/settings-store.ts";
import type { ToolEffect } from "./tool-effect.ts";

/** The parts of a WheelEvent that matter. Browsers report a trackpad pinch as a wheel with Ctrl held. */
export interface WheelTurn {
  readonly at: ScreenPoint;
  readonly deltaX: number;
  readonly deltaY: number;
  /** 0 pixels, 1 lines, 2 pages. */
  readonly deltaMode: number;
  readonly isZoomHeld: boolean;
  readonly isShift: boolean;
}

const PX_PER_UNIT = [1, 16, 400];
const ZOOM_PER_PX = 0.01;
/** A notch of a mouse wheel is about 100 px, a step of a pinch a few: the cap makes a notch a moderate step. */
const MOST_ZOOM_PX = 25;

export function wheelEffect(turn: WheelTurn, action: WheelAction): ToolEffect {
  const unit = PX_PER_UNIT[turn.deltaMode] ?? 1;
  const dx = turn.deltaX * unit;
  const dy = turn.deltaY * unit;
  if (turn.isZoomHeld || (action === "zoom" && !turn.isShift)) {
    const px = Math.min(MOST_ZOOM_PX, Math.max(-MOST_ZOOM_PX, dy));
    return { type: "zoom", at: turn.at, factor: Math.exp(-px * ZOOM_PER_PX) };
  }
  // Some systems turn the wheel sideways by themselves while Shift is held, others leave it to us.
  const isSideways = turn.isShift && dx === 0;
  return { type: "pan", dx: isSideways ? -dy : -dx || 0, dy: isSideways ? 0 : -dy || 0 };
}
