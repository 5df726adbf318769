import { polygonBounds } from "#core/geometry/polygon.ts";
import type { Polygon } from "#core/geometry/polygon.ts";

export interface OutlineLook {
  readonly color: string;
  /** CSS pixels per image pixel. */
  readonly scale: number;
}

/** A box without an area still shows that it is selected. */
const LEAST_RADIUS_PX = 6;

export function paintHovered(context: CanvasRenderingContext2D, outlines: readonly Polygon[], look: OutlineLook): void {
  trace(context, outlines, look);
  context.fillStyle = look.color;
  context.globalAlpha = 0.14;
  context.fill();
  context.globalAlpha = 1;
  strokeTwice(context, look, 1.75);
}

export function paintSelected(
  context: CanvasRenderingContext2D,
  outlines: readonly Polygon[],
  look: OutlineLook,
): void {
  trace(context, outlines, look);
  strokeTwice(context, look, 2.25);
}

function trace(context: CanvasRenderingContext2D, outlines: readonly Polygon[], { scale }: OutlineLook): void {
  context.beginPath();
  for (const outline of outlines) {
    context.moveTo(outline[0] ?? 0, outline[1] ?? 0);
    for (let i = 2; i < outline.length; i += 2) context.lineTo(outline[i] ?? 0, outline[i + 1] ?? 0);
    context.closePath();
    const bounds = polygonBounds(outline);
    if (bounds === undefined || (bounds.maxX > bounds.minX && bounds.maxY > bounds.minY)) continue;
    const x = (bounds.minX + bounds.maxX) / 2;
    const y = (bounds.minY + bounds.maxY) / 2;
    context.moveTo(x + LEAST_RADIUS_PX / scale, y);
    context.arc(x, y, LEAST_RADIUS_PX / scale, 0, 2 * Math.PI);
  }
}

/** A light rim below the colour keeps the outline visible on dark pictures and over boxes of the same colour. */
function strokeTwice(context: CanvasRenderingContext2D, { color, scale }: OutlineLook, widthPx: number): void {
  context.lineJoin = "round";
  context.strokeStyle = "rgb(255 255 255 / 75%)";
  context.lineWidth = (widthPx + 2) / scale;
  context.stroke();
  context.strokeStyle = color;
  context.lineWidth = widthPx / scale;
  context.stroke();
}
