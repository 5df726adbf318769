import type { ScreenArea } from "./tool-effect.ts";

/** Draws the marquee with an element that lies over the canvas; nothing else is painted for it. */
export function placeMarquee(element: HTMLElement | null, area: ScreenArea | undefined): void {
  if (element === null) return;
  element.hidden = area === undefined;
  if (area === undefined) return;
  const { from, to } = area;
  element.style.translate = `${String(Math.min(from.x, to.x))}px ${String(Math.min(from.y, to.y))}px`;
  element.style.width = `${String(Math.abs(to.x - from.x))}px`;
  element.style.height = `${String(Math.abs(to.y - from.y))}px`;
}
