import type { ScreenPoint } from "#core/geometry/point.ts";
import { turnedFrame } from "#core/geometry/turned-frame.ts";
import { shownDocument } from "../../commands/shown-document.ts";
import { imagePointAt } from "../tools/run-effect.ts";
import type { EffectScope } from "../tools/run-effect.ts";
import type { PointerKind } from "../tools/tool-event.ts";
import { gripAt } from "./handle-places.ts";
import type { Grip } from "./handle-places.ts";
import { gripCursor } from "./handle-cursor.ts";
import { heldTargets } from "./held-targets.ts";

/** CSS pixels around a handle: targets of 24 px for a mouse, larger ones for fingers. */
const REACH_PX: Record<PointerKind, number> = { mouse: 12, pen: 14, touch: 22 };

/** What of the selection a pointer takes hold of with the tool in hand. */
export function gripUnder(scope: EffectScope, at: ScreenPoint, kind: PointerKind): Grip | undefined {
  const held = heldTargets(scope.workspace, shownDocument(scope.workspace));
  return held && gripAt(held, imagePointAt(scope, at), REACH_PX[kind] / held.scale);
}

/** The cursor that says so; undefined where there is nothing to take hold of. */
export function gripCursorUnder(scope: EffectScope, at: ScreenPoint): string | undefined {
  const held = heldTargets(scope.workspace, shownDocument(scope.workspace));
  const grip = gripUnder(scope, at, "mouse");
  const frame = held && turnedFrame(held.outlines);
  if (grip === undefined || frame === undefined) return undefined;
  return gripCursor(grip, frame, scope.workspace.viewport.getState().viewport.turn ?? 0);
}
