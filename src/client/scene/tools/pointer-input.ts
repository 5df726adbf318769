import { screenPoint } from "#core/geometry/point.ts";
import type { ScreenPoint } from "#core/geometry/point.ts";
import type { WheelAction } from "../../state/settings-store.ts";
import type { ToolEffect } from "./tool-effect.ts";
import type { PointerKind, ToolEvent } from "./tool-event.ts";
import { IDLE, toolStep } from "./tool-state.ts";
import type { ToolState } from "./tool-state.ts";
import { wheelEffect } from "./wheel-effect.ts";

export interface PointerInputOptions {
  readonly run: (effect: ToolEffect) => void;
  readonly wheelAction: () => WheelAction;
  /** For the shape of the cursor. */
  readonly stateChanged: (name: ToolState["name"]) => void;
}

/** Turns the DOM events of the canvas into tool events and runs what comes of them. Gives the function that stops it. */
export function listenToPointer(host: HTMLElement, options: PointerInputOptions): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let state = IDLE;
  let isSpaceHeld = false;
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
    send(downEvent(host, event));
  });
  on("pointermove", (event) => {
    send({ type: "move", pointerId: event.pointerId, kind: kindOf(event), at: placeIn(host, event) });
  });
  on("pointerup", (event) => {
    send({ type: "up", pointerId: event.pointerId, isSpaceHeld });
  });
  on("pointerleave", () => {
    send({ type: "leave" });
  });
  on("pointercancel", () => {
    send({ type: "cancel" });
  });
  on("dblclick", (event) => {
    send({ type: "double-click", at: placeIn(host, event) });
  });
  on("wheel", (event) => {
    // Also keeps Ctrl and wheel from zooming the browser's page.
    event.preventDefault();
    options.run(wheelEffect(wheelTurn(host, event), options.wheelAction()));
  });
  on("keydown", (event) => {
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

/** A drag goes on outside the canvas. Events made by scripts have no live pointer to capture. */
function capture(host: HTMLElement, pointerId: number): void {
  try {
    host.setPointerCapture(pointerId);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

function downEvent(host: HTMLElement, event: PointerEvent): ToolEvent {
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
