import type { SceneView } from "./scene-view.ts";

export interface PatternTile {
  /** Tiles of the same name look the same. */
  readonly name: string;
  readonly sidePx: number;
  /** `side` is in device pixels. */
  readonly paint: (context: OffscreenCanvasRenderingContext2D, side: number) => void;
}

const bitmaps = new Map<string, ImageBitmap>();

/**
 * A pattern for a context in image space that keeps its size on screen at any zoom and moves with the image. Tiles are
 * kept as bitmaps: Chromium may discard what is in a canvas that nobody shows.
 */
export function screenPattern(
  context: CanvasRenderingContext2D,
  { scale, pixelRatio }: SceneView,
  tile: PatternTile,
): CanvasPattern | undefined {
  const side = Math.round(tile.sidePx * pixelRatio);
  const key = `${tile.name} ${String(side)}`;
  const bitmap = bitmaps.get(key) ?? paintTile(tile, side);
  if (bitmap === undefined) return undefined;
  bitmaps.set(key, bitmap);
  const pattern = context.createPattern(bitmap, "repeat") ?? undefined;
  const size = 1 / (scale * pixelRatio);
  pattern?.setTransform(new DOMMatrix([size, 0, 0, size, 0, 0]));
  return pattern;
}

function paintTile({ paint }: PatternTile, side: number): ImageBitmap | undefined {
  const canvas = new OffscreenCanvas(side, side);
  const context = canvas.getContext("2d");
  if (context === null) return undefined;
  paint(context, side);
  return canvas.transferToImageBitmap();
}
