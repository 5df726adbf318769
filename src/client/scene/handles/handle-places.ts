import { polygonContains, polygonPoints } from "#core/geometry/polygon.ts";
import type { Polygon } from "#core/geometry/polygon.ts";
import type { ImagePoint } from "#core/geometry/point.ts";
import { growFrame, pointInFrame, sharesInFrame, turnedFrame } from "#core/geometry/turned-frame.ts";
import type { TurnedFrame } from "#core/geometry/turned-frame.ts";

type Side = -1 | 0 | 1;

/** What is taken hold of. `along` and `across` say which sides of the frame: -1 the first, 1 the last. */
export type Grip =
  | { readonly kind: "move" }
  | { readonly kind: "side"; readonly along: Side; readonly across: Side }
  | { readonly kind: "turn" }
  | { readonly kind: "vertex"; readonly index: number };

export interface Handle {
  readonly grip: Grip;
  readonly at: ImagePoint;
}

/** What the handles are for, and how large an image pixel is on the screen. */
export interface Handled {
  readonly outlines: readonly Polygon[];
  /** `turning`: several things at once are moved and turned, not resized. */
  readonly mode: "frame" | "turning" | "vertices";
  /** CSS pixels per image pixel. */
  readonly scale: number;
}

/** CSS pixels from the outline, so that a word can be seen and taken hold of among its handles. */
const MARGIN_PX = 5;
const TURN_STEM_PX = 22;
/** Of a shorter side the handle in its middle would touch those at its ends. */
const LEAST_SIDE_PX = 36;
/** Smaller things would vanish under their handles. */
const LEAST_HANDLED_PX = 14;

const SIDES: readonly (readonly [Side, Side])[] = [
  [-1, -1],
  [0, -1],
  [1, -1],
  [1, 0],
  [1, 1],
  [0, 1],
  [-1, 1],
  [-1, 0],
];

/** Corners and sides of the thing's own turned frame and the handle that turns it, or its vertices. */
export function handlesOf(handled: Handled): readonly Handle[] {
  const { outlines, mode, scale } = handled;
  if (mode === "vertices") {
    const points = outlines[0] === undefined ? [] : polygonPoints(outlines[0]);
    return points.map((at, index) => ({ grip: { kind: "vertex", index }, at }));
  }
  const inner = turnedFrame(outlines);
  if (inner === undefined || Math.max(inner.width, inner.height) * scale < LEAST_HANDLED_PX) return [];
  const frame = growFrame(inner, MARGIN_PX / scale);
  const sides = (mode === "turning" ? [] : SIDES).filter(([along, across]) => {
    if (along === 0) return frame.width * scale >= LEAST_SIDE_PX;
    return across !== 0 || frame.height * scale >= LEAST_SIDE_PX;
  });
  return [
    ...sides.map(([along, across]) => ({
      grip: { kind: "side" as const, along, across },
      at: pointInFrame(frame, (along + 1) / 2, (across + 1) / 2),
    })),
    { grip: { kind: "turn" }, at: turnHandlePlace(frame, scale) },
  ];
}

/** The foot of the stem on which the turning handle stands. */
export function turnStem({ outlines, scale }: Handled): readonly [ImagePoint, ImagePoint] | undefined {
  const inner = turnedFrame(outlines);
  if (inner === undefined) return undefined;
  const frame = growFrame(inner, MARGIN_PX / scale);
  return [pointInFrame(frame, 0.5, 0), turnHandlePlace(frame, scale)];
}

/**
 * What a pointer takes hold of, `reach` image pixels around it: the nearest handle, or all of it from inside. Undefined
 * when it is beside the thing.
 */
export function gripAt(handled: Handled, point: ImagePoint, reach: number): Grip | undefined {
  const isInside = handled.outlines.some((outline) => polygonContains(outline, point));
  if (isInside && handled.mode !== "vertices" && isInMiddle(handled.outlines, point)) return { kind: "move" };
  const handle = nearest(handlesOf(handled), point, reach);
  return handle?.grip ?? (isInside && handled.mode !== "vertices" ? { kind: "move" } : undefined);
}

function nearest(handles: readonly Handle[], point: ImagePoint, reach: number): Handle | undefined {
  let best: Handle | undefined;
  let least = reach;
  for (const handle of handles) {
    const distance = Math.hypot(handle.at.x - point.x, handle.at.y - point.y);
    if (distance > least) continue;
    best = handle;
    least = distance;
  }
  return best;
}

/** The middle of a small thing moves it, however near its handles are. */
function isInMiddle(outlines: readonly Polygon[], point: ImagePoint): boolean {
  const frame = turnedFrame(outlines);
  if (frame === undefined) return false;
  const { s, t } = sharesInFrame(frame, point);
  return Math.abs(s - 0.5) < 0.25 && Math.abs(t - 0.5) < 0.25;
}

function turnHandlePlace(frame: TurnedFrame, scale: number): ImagePoint {
  return pointInFrame(frame, 0.5, -TURN_STEM_PX / scale / Math.max(frame.height, 1e-9));
}
