import { shownDocument } from "../../commands/shown-document.ts";
import { selectPrimary } from "../../state/selection-store.ts";
import { boundsOfTarget } from "../../state/target-geometry.ts";
import { boundsOnScreen } from "../../state/viewport.ts";
import type { Workspace } from "../../state/workspace.ts";

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a menu opens, in CSS pixels of the window: at the pointer, or below what is selected when a key asked for it. */
export function menuPoint(event: MouseEvent, place: HTMLElement, workspace: Workspace): Point {
  const isPointer = event.button === 2 || pointerTypeOf(event) === "touch";
  if (isPointer) return { x: event.clientX, y: event.clientY };
  if (place.dataset["menu"] === "canvas") return selectionPoint(place, workspace);
  const focused = document.activeElement;
  const active = document.getElementById(focused?.getAttribute("aria-activedescendant") ?? "") ?? focused ?? place;
  const { left, bottom } = active.getBoundingClientRect();
  return { x: left, y: bottom };
}

function selectionPoint(canvas: HTMLElement, workspace: Workspace): Point {
  const { left, top, width, height } = canvas.getBoundingClientRect();
  const document = shownDocument(workspace);
  const target = selectPrimary(workspace.selection.getState());
  const bounds = document === undefined || target === undefined ? undefined : boundsOfTarget(document, target);
  if (bounds === undefined) return { x: left + width / 2, y: top + height / 3 };
  const { minX, maxY } = boundsOnScreen(workspace.viewport.getState().viewport, bounds);
  return { x: left + minX, y: top + maxY };
}

/** Chromium's event says how it came about; the ones we make for a long press do as well. */
function pointerTypeOf(event: MouseEvent): string {
  return event instanceof PointerEvent ? event.pointerType : "";
}
