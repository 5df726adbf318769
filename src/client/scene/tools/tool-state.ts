import type { ScreenPoint } from "#core/geometry/point.ts";
import { screenPoint } from "#core/geometry/point.ts";
import type { Hold } from "./hold.ts";
import type { ToolEffect, PickHow } from "./tool-effect.ts";
import type { PointerDown, PointerMove, ToolEvent } from "./tool-event.ts";

/** What the pointer is in the middle of. One state at a time; only the reducer below goes from one to another. */
export type ToolState =
  | { readonly name: "idle" }
  /** Space is held: the next drag pans, and clicks pick nothing. */
  | { readonly name: "hand" }
  /** Down, and not yet moved far enough to be a drag. */
  | { readonly name: "pressed"; readonly down: PointerDown }
  | { readonly name: "panning"; readonly pointerId: number; readonly last: ScreenPoint }
  | { readonly name: "marquee"; readonly down: PointerDown; readonly to: ScreenPoint }
  /** Draws a shape, or pulls at what is selected. */
  | { readonly name: "holding"; readonly pointerId: number; readonly at: ScreenPoint; readonly isAlternate: boolean }
  | { readonly name: "pinching"; readonly first: Finger; readonly second: Finger };

export interface Finger {
  readonly pointerId: number;
  readonly at: ScreenPoint;
}

export interface ToolStep {
  readonly state: ToolState;
  readonly effects: readonly ToolEffect[];
}

export const IDLE: ToolState = { name: "idle" };

const MIDDLE_BUTTON = 1;
/** A hand trembles by a few CSS pixels, a finger by more. */
const DRAG_FROM_PX = { mouse: 4, pen: 6, touch: 10 };

/** Pure: what a pointer or key event means in a state, and what is to be done about it. */
export function toolStep(state: ToolState, event: ToolEvent): ToolStep {
  if (event.type === "cancel") return { state: IDLE, effects: cancelEffects(state) };
  if (event.type === "double-click") return { state, effects: [{ type: "open", at: event.at }] };
  if (event.type === "leave") return { state, effects: [{ type: "unhover" }] };
  switch (state.name) {
    case "idle":
      return idleStep(event);
    case "hand":
      return handStep(event);
    case "pressed":
      return pressedStep(state.down, event);
    case "panning":
      return panningStep(state, event);
    case "marquee":
      return marqueeStep(state.down, state.to, event);
    case "holding":
      return holdingStep(state, event);
    case "pinching":
      return pinchingStep(state, event);
  }
}

function cancelEffects({ name }: ToolState): readonly ToolEffect[] {
  if (name === "marquee") return [{ type: "marquee" }];
  return name === "holding" ? [{ type: "let-go" }] : [];
}

type Remaining = Exclude<ToolEvent, { type: "cancel" | "double-click" | "leave" }>;

function idleStep(event: Remaining): ToolStep {
  if (event.type === "space-down") return stay({ name: "hand" });
  if (event.type === "down") return downStep(event);
  if (event.type === "move" && event.kind !== "touch")
    return { state: IDLE, effects: [{ type: "hover", at: event.at }] };
  return stay(IDLE);
}

function downStep(down: PointerDown): ToolStep {
  if (down.button === MIDDLE_BUTTON) return stay({ name: "panning", pointerId: down.pointerId, last: down.at });
  return stay(down.button === 0 ? { name: "pressed", down } : IDLE);
}

function handStep(event: Remaining): ToolStep {
  if (event.type === "space-up") return stay(IDLE);
  if (event.type === "down") return stay({ name: "panning", pointerId: event.pointerId, last: event.at });
  return stay({ name: "hand" });
}

function pressedStep(down: PointerDown, event: Remaining): ToolStep {
  const state: ToolState = { name: "pressed", down };
  if (event.type === "down") return secondFinger({ pointerId: down.pointerId, at: down.at }, event) ?? stay(state);
  if (event.type === "up" && event.pointerId === down.pointerId) {
    return { state: IDLE, effects: clickEffects(down) };
  }
  if (event.type !== "move" || event.pointerId !== down.pointerId) return stay(state);
  if (distance(down.at, event.at) < DRAG_FROM_PX[down.kind]) return stay(state);
  if (down.hold !== undefined) return holdTo(down, down.hold, event);
  return down.isMarquee === true ? marqueeTo(down, event.at) : panTo(down.pointerId, down.at, event.at);
}

function clickEffects(down: PointerDown): readonly ToolEffect[] {
  const { at, hold, kind } = down;
  if (down.isCorner === true) return [{ type: "corner", at, isAlternate: down.isAlt || down.isShift }];
  // A rectangle without a size comes to nothing; a vertex is chosen when it is pressed. Other handles may lie over things.
  const isNothing = hold?.kind === "rectangle" || (hold?.kind === "grip" && hold.grip.kind === "vertex");
  return isNothing ? [] : [{ type: "pick", at, how: pickHow(down), kind }];
}

function holdTo({ pointerId, at }: PointerDown, hold: Hold, move: PointerMove): ToolStep {
  const { state, effects } = dragTo(pointerId, move);
  return { state, effects: [{ type: "hold", hold, at }, ...effects] };
}

function dragTo(pointerId: number, { at, isAlternate = false }: PointerMove): ToolStep {
  return { state: { name: "holding", pointerId, at, isAlternate }, effects: [{ type: "drag", at, isAlternate }] };
}

function holdingStep(state: Extract<ToolState, { name: "holding" }>, event: Remaining): ToolStep {
  const { pointerId, at, isAlternate } = state;
  if (event.type === "down") {
    const pinch = secondFinger({ pointerId, at }, event);
    return pinch === undefined ? stay(state) : { state: pinch.state, effects: [{ type: "let-go" }] };
  }
  if (event.type === "move" && event.pointerId === pointerId) return dragTo(pointerId, event);
  if (event.type !== "up" || event.pointerId !== pointerId) return stay(state);
  return { state: IDLE, effects: [{ type: "drop", isAlternate }] };
}

function marqueeStep(down: PointerDown, to: ScreenPoint, event: Remaining): ToolStep {
  if (event.type === "move" && event.pointerId === down.pointerId) return marqueeTo(down, event.at);
  if (event.type !== "up" || event.pointerId !== down.pointerId) return stay({ name: "marquee", down, to });
  const area = { from: down.at, to };
  return { state: IDLE, effects: [{ type: "marquee" }, { type: "select-in", area, isAdding: down.isShift }] };
}

function marqueeTo(down: PointerDown, to: ScreenPoint): ToolStep {
  return { state: { name: "marquee", down, to }, effects: [{ type: "marquee", area: { from: down.at, to } }] };
}

function panningStep({ pointerId, last }: Extract<ToolState, { name: "panning" }>, event: Remaining): ToolStep {
  const state: ToolState = { name: "panning", pointerId, last };
  if (event.type === "down") return secondFinger({ pointerId, at: last }, event) ?? stay(state);
  if (event.type === "up" && event.pointerId === pointerId) return stay(event.isSpaceHeld ? { name: "hand" } : IDLE);
  if (event.type === "move" && event.pointerId === pointerId) return panTo(pointerId, last, event.at);
  return stay(state);
}

function pinchingStep({ first, second }: Extract<ToolState, { name: "pinching" }>, event: Remaining): ToolStep {
  const state: ToolState = { name: "pinching", first, second };
  if (event.type === "up") {
    // The finger that stays goes on panning from where it is.
    if (event.pointerId === first.pointerId)
      return stay({ name: "panning", pointerId: second.pointerId, last: second.at });
    if (event.pointerId === second.pointerId)
      return stay({ name: "panning", pointerId: first.pointerId, last: first.at });
  }
  if (event.type !== "move") return stay(state);
  const moved = (finger: Finger): Finger =>
    finger.pointerId === event.pointerId ? { ...finger, at: event.at } : finger;
  const next = { first: moved(first), second: moved(second) };
  return { state: { name: "pinching", ...next }, effects: pinchEffects({ first, second }, next) };
}

interface Fingers {
  readonly first: Finger;
  readonly second: Finger;
}

function pinchEffects(before: Fingers, after: Fingers): readonly ToolEffect[] {
  const from = middle(before);
  const to = middle(after);
  const spreadBefore = distance(before.first.at, before.second.at);
  const factor = spreadBefore === 0 ? 1 : distance(after.first.at, after.second.at) / spreadBefore;
  return [
    { type: "pan", dx: to.x - from.x, dy: to.y - from.y },
    { type: "zoom", at: to, factor },
  ];
}

function secondFinger(first: Finger, down: PointerDown): ToolStep | undefined {
  if (down.kind !== "touch" || down.pointerId === first.pointerId) return undefined;
  return stay({ name: "pinching", first, second: { pointerId: down.pointerId, at: down.at } });
}

function panTo(pointerId: number, from: ScreenPoint, to: ScreenPoint): ToolStep {
  return {
    state: { name: "panning", pointerId, last: to },
    effects: [{ type: "pan", dx: to.x - from.x, dy: to.y - from.y }],
  };
}

function pickHow({ isAlt, isShift, isRepeat = false }: PointerDown): PickHow {
  if (isAlt || (isRepeat && !isShift)) return "beneath";
  return isShift ? "add" : "replace";
}

function stay(state: ToolState): ToolStep {
  return { state, effects: [] };
}

function middle({ first, second }: Fingers): ScreenPoint {
  return screenPoint((first.at.x + second.at.x) / 2, (first.at.y + second.at.y) / 2);
}

function distance(a: ScreenPoint, b: ScreenPoint): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
