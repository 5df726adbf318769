import type { SceneView } from "./scene-view.ts";

export interface PatternTile {
  /** Tiles of the same name look the same. */
  readonly name: string;
  readonly sidePx: number;
  /** `side` is in device pixels. */
  readonly paint: (context: OffscreenCanvasRenderingContext2D, side: number) => void;
}

const patterns = new Map<string, CanvasPattern>();

/**
 * A pattern for a context in image space that keeps its size on screen at any zoom and moves with the image. Tiles are
 * made from bitmaps: Chromium may discard what is in a canvas that nobody shows.
 */
export function screenPattern(
  context: CanvasRenderingContext2D,
  { scale, pixelRatio }: SceneView,
  tile: PatternTile,
): CanvasPattern | undefined {
  const side = Math.round(tile.sidePx * pixelRatio);
  const key = `${tile.name} ${String(side)}`;
  const pattern = patterns.get(key) ?? createPattern(context, tile, side);
  if (pattern === undefined) return undefined;
  patterns.set(key, pattern);
  const size = 1 / (scale * pixelRatio);
  pattern.setTransform(new DOMMatrix([size, 0, 0, size, 0, 0]));
  return pattern;
}

function createPattern(context: CanvasRenderingContext2D, tile: PatternTile, side: number): CanvasPattern | undefined {
  const bitmap = paintTile(tile, side);
  return bitmap === undefined ? undefined : (context.createPattern(bitmap, "repeat") ?? undefined);
}

function paintTile({ paint }: PatternTile, side: number): ImageBitmap | undefined {
  const canvas = new OffscreenCanvas(side, side);
  const context = canvas.getContext("2d");
  if (context === null) return undefined;
  paint(context, side);
  return canvas.transferToImageBitmap();
}
