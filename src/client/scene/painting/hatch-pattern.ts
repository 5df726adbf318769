import type { SceneView } from "./scene-view.ts";
import { screenPattern } from "./screen-pattern.ts";

/** CSS pixels between two lines, measured along an axis. */
const SPACING_PX = 6;

/** Diagonal lines that keep their distance on screen at any zoom and move with the image. */
export function hatchPattern(
  context: CanvasRenderingContext2D,
  color: string,
  view: SceneView,
): CanvasPattern | string {
  const pattern = screenPattern(context, view, {
    name: `hatch ${color}`,
    sidePx: SPACING_PX,
    paint: (tile, side) => {
      tile.strokeStyle = color;
      tile.lineWidth = side / 5;
      // Three strokes, so that the corners of neighbouring tiles meet.
      for (const shift of [-side, 0, side]) {
        tile.moveTo(shift - 1, side + 1);
        tile.lineTo(shift + side + 1, -1);
      }
      tile.stroke();
    },
  });
  return pattern ?? color;
}
