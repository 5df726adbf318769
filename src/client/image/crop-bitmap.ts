import type { Bounds } from "#core/geometry/bounds.ts";
import type { Size } from "#core/geometry/point.ts";

export interface CropRequest {
  /** In pixels of the upright full-size image; may reach outside it. */
  readonly bounds: Bounds;
  /** Longest side of the result in pixels; a smaller cut-out is not enlarged. */
  readonly maxSide: number;
}

export interface CropPlan {
  /** In pixels of the bitmap. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly result: Size;
}

/** Whole pixels of the bitmap that cover the bounds, at least one; what lies outside the picture is cut off. */
export function planCrop({ bounds, maxSide }: CropRequest, bitmap: Size, scale: number): CropPlan {
  const x = clamp(Math.floor(bounds.minX * scale), 0, bitmap.width - 1);
  const y = clamp(Math.floor(bounds.minY * scale), 0, bitmap.height - 1);
  const width = clamp(Math.ceil(bounds.maxX * scale) - x, 1, bitmap.width - x);
  const height = clamp(Math.ceil(bounds.maxY * scale) - y, 1, bitmap.height - y);
  const shrink = Math.min(1, maxSide / Math.max(width, height));
  const side = (length: number) => Math.max(1, Math.round(length * shrink));
  return { x, y, width, height, result: { width: side(width), height: side(height) } };
}

function clamp(value: number, least: number, most: number): number {
  return Number.isNaN(value) ? least : Math.min(Math.max(value, least), most);
}
