import { screenPoint } from "#core/geometry/point.ts";
import type { ScreenPoint } from "#core/geometry/point.ts";
import type { DragAction, WheelAction } from "../../state/settings-store.ts";
import type { ToolEffect } from "./tool-effect.ts";
import type { PointerDown, PointerKind, ToolEvent } from "./tool-event.ts";
import { IDLE, toolStep } from "./tool-state.ts";
import type { ToolState } from "./tool-state.ts";
import { wheelEffect } from "./wheel-effect.ts";

export interface PointerInputOptions {
  readonly run: (effect: ToolEffect) => void;
  readonly wheelAction: () => WheelAction;
  readonly dragAction: () => DragAction;
  /** What a press of the main button there takes hold of, or does instead of picking. */
  readonly pressAt: (at: ScreenPoint, press: Press) => Pick<PointerDown, "hold" | "isCorner">;
  /** For the shape of the cursor. */
  readonly stateChanged: (name: ToolState["name"]) => void;
}

/** Turns the DOM events of the canvas into tool events and runs what comes of them. Gives the function that stops it. */
export function listenToPointer(host: HTMLElement, options: PointerInputOptions): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let state = IDLE;
  let isSpaceHeld = false;
  let lastPick: LastPick | undefined;
  const send = (event: ToolEvent) => {
    const step = toolStep(state, event);
    if (step.state.name !== state.name) options.stateChanged(step.state.name);
    state = step.state;
    step.effects.forEach(options.run);
  };
  const on = <K extends keyof HTMLElementEventMap>(type: K, listener: (event: HTMLElementEventMap[K]) => void) => {
    host.addEventListener(type, listener, { signal, passive: false });
  };

  on("pointerdown", (event) => {
    // The middle button would start the browser's own scrolling.
    if (event.button === 1) event.preventDefault();
    capture(host, event.pointerId);
    const down = pressed(downEvent(host, event), options);
    send({ ...down, isRepeat: isRepeated(down, event.timeStamp, lastPick) });
  });
  on("pointermove", (event) => {
    const isAlternate = event.altKey || event.shiftKey;
    send({ type: "move", pointerId: event.pointerId, kind: kindOf(event), at: placeIn(host, event), isAlternate });
  });
  on("pointerup", (event) => {
    if (state.name === "pressed") lastPick = { at: state.down.at, time: event.timeStamp };
    send({ type: "up", pointerId: event.pointerId, isSpaceHeld });
  });
  on("pointerleave", () => send({ type: "leave" }));
  on("pointercancel", () => send({ type: "cancel" }));
  on("dblclick", (event) => send({ type: "double-click", at: placeIn(host, event) }));
  on("wheel", (event) => turnWheel(host, event, options));
  on("keydown", (event) => {
    if (event.key === "Escape") {
      // What is being dragged is given up, and nothing else: the selection stays.
      if (state.name === "holding" || state.name === "marquee") event.stopImmediatePropagation();
      send({ type: "cancel" });
    }
    if (event.key !== " " || hasModifier(event)) return;
    event.preventDefault();
    isSpaceHeld = true;
    send({ type: "space-down" });
  });
  on("keyup", (event) => {
    if (event.key !== " ") return;
    isSpaceHeld = false;
    send({ type: "space-up" });
  });
  on("blur", () => {
    isSpaceHeld = false;
    send({ type: "cancel" });
  });
  return () => {
    listening.abort();
  };
}

function pressed(down: PointerDown, { dragAction, pressAt }: PointerInputOptions): PointerDown {
  const isMarquee = down.kind !== "touch" && (down.isShift || dragAction() === "select");
  return { ...down, ...(down.button === 0 ? pressAt(down.at, down) : {}), isMarquee };
}

function turnWheel(host: HTMLElement, event: WheelEvent, { run, wheelAction }: PointerInputOptions): void {
  // Also keeps Ctrl and wheel from zooming the browser's page.
  event.preventDefault();
  run(wheelEffect(wheelTurn(host, event), wheelAction()));
}

export interface Press {
  readonly kind: PointerKind;
  readonly isShift: boolean;
}

interface LastPick {
  readonly at: ScreenPoint;
  /** As in events, in milliseconds. */
  readonly time: number;
}

/** A sooner click at the same place is the second half of a double click. */
const REPEAT_AFTER_MS = 500;
const SAME_PLACE_PX = 4;

function isRepeated({ at }: PointerDown, time: number, last: LastPick | undefined): boolean {
  if (last === undefined || time - last.time < REPEAT_AFTER_MS) return false;
  return Math.hypot(at.x - last.at.x, at.y - last.at.y) <= SAME_PLACE_PX;
}

/** A drag goes on outside the canvas. Events made by scripts have no live pointer to capture. */
function capture(host: HTMLElement, pointerId: number): void {
  try {
    host.setPointerCapture(pointerId);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

function downEvent(host: HTMLElement, event: PointerEvent): PointerDown {
  return {
    type: "down",
    pointerId: event.pointerId,
    kind: kindOf(event),
    button: event.button,
    at: placeIn(host, event),
    isAlt: event.altKey,
    isShift: event.shiftKey,
  };
}

function wheelTurn(host: HTMLElement, event: WheelEvent) {
  const { deltaX, deltaY, deltaMode, shiftKey: isShift } = event;
  return { at: placeIn(host, event), deltaX, deltaY, deltaMode, isShift, isZoomHeld: event.ctrlKey || event.metaKey };
}

function kindOf({ pointerType }: PointerEvent): PointerKind {
  return pointerType === "touch" || pointerType === "pen" ? pointerType : "mouse";
}

function placeIn(host: HTMLElement, event: MouseEvent): ScreenPoint {
  const { left, top } = host.getBoundingClientRect();
  return screenPoint(event.clientX - left - host.clientLeft, event.clientY - top - host.clientTop);
}

function hasModifier(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey;
}
