import { useLayoutEffect } from "react";
import type { RefObject } from "react";
import { useStore } from "zustand";
import { polygonBounds } from "#core/geometry/polygon.ts";
import type { Polygon } from "#core/geometry/polygon.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { hoverCardPlace } from "./hover-card-place.ts";

/** Keeps an element at a place of the image while the view moves; hidden while that is out of view. */
export function usePlaceBelow(elementRef: RefObject<HTMLElement | null>, polygon: Polygon): void {
  const { viewport } = useWorkspace();
  const camera = useStore(viewport, (state) => state.viewport);
  const canvas = useStore(viewport, (state) => state.canvasSize);
  useLayoutEffect(() => {
    const element = elementRef.current;
    const bounds = polygonBounds(polygon);
    if (element === null || bounds === undefined) return;
    const card = { width: element.offsetWidth, height: element.offsetHeight };
    const place = hoverCardPlace(bounds, { camera, canvas, card });
    element.style.visibility = place === undefined ? "hidden" : "";
    if (place !== undefined) element.style.translate = `${String(place.x)}px ${String(place.y)}px`;
  });
}
