import type { QuarterTurn } from "#core/document/text-records.ts";
import type { TurnedFrame } from "#core/geometry/turned-frame.ts";
import type { Grip } from "./handle-places.ts";

/** One for each eighth of half a turn, clockwise from the right. */
const RESIZE_CURSORS = ["ew-resize", "nwse-resize", "ns-resize", "nesw-resize"];

/** The shape of the pointer over a handle, which goes with how the frame and the view are turned. */
export function gripCursor(grip: Grip, frame: TurnedFrame, turn: QuarterTurn): string {
  if (grip.kind === "move") return "move";
  if (grip.kind === "turn") return "grab";
  if (grip.kind === "vertex") return "crosshair";
  const frameAngle = (Math.atan2(frame.along.y, frame.along.x) * 180) / Math.PI;
  const gripAngle = (Math.atan2(grip.across, grip.along) * 180) / Math.PI;
  const eighth = Math.round((frameAngle + gripAngle + turn) / 45);
  return RESIZE_CURSORS[((eighth % 4) + 4) % 4] ?? "move";
}
