import type { QuarterTurn } from "#core/document/text-records.ts";
import { mapPoint } from "#core/geometry/affine.ts";
import type { ImagePoint } from "#core/geometry/point.ts";
import { polygonPoints, vertexAt } from "#core/geometry/polygon.ts";
import type { Polygon } from "#core/geometry/polygon.ts";
import { imageToScreen } from "../../state/viewport.ts";
import type { SceneView } from "./scene-view.ts";

/** A box with a name, such as a found object. */
export interface NamedBox {
  readonly name: string;
  readonly polygon?: Polygon;
}

const FONT_PX = 11;
const PADDING_PX = 4;
const HEIGHT_PX = 17;

/** A small tag with the name on the first corner of each box. */
export function paintNames(
  context: CanvasRenderingContext2D,
  boxes: Iterable<NamedBox>,
  { color, textColor, view }: { color: string; textColor: string; view: SceneView },
): void {
  context.font = `600 ${String(FONT_PX)}px system-ui, sans-serif`;
  context.textBaseline = "middle";
  for (const { name, polygon } of boxes) {
    if (name === "" || polygon === undefined || polygon.length === 0) continue;
    const { x, y } = topLeftOnScreen(polygon, view.turn);
    context.save();
    // In upright CSS pixels from here on, so that the tag keeps its size and can be read.
    context.translate(x, y);
    context.scale(1 / view.scale, 1 / view.scale);
    context.rotate((-(view.turn ?? 0) * Math.PI) / 180);
    context.fillStyle = color;
    context.fillRect(-1, -HEIGHT_PX, context.measureText(name).width + 2 * PADDING_PX, HEIGHT_PX);
    context.fillStyle = textColor;
    context.fillText(name, PADDING_PX - 1, -HEIGHT_PX / 2 + 0.5);
    context.restore();
  }
}

/** The corner that a tag is pinned to: the first one of a box that stands as the image does. */
function topLeftOnScreen(polygon: Polygon, turn: QuarterTurn = 0): ImagePoint {
  if (turn === 0) return vertexAt(polygon, 0);
  const map = imageToScreen({ scale: 1, offsetX: 0, offsetY: 0, turn });
  const reach = (point: ImagePoint) => {
    const { x, y } = mapPoint(map, point);
    return x + y;
  };
  return polygonPoints(polygon).reduce((best, point) => (reach(point) < reach(best) ? point : best));
}
