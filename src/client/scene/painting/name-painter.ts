import type { QuarterTurn } from "#core/document/text-records.ts";
import { mapPoint } from "#core/geometry/affine.ts";
import type { ImagePoint, ScreenPoint } from "#core/geometry/point.ts";
import { polygonPoints, vertexAt } from "#core/geometry/polygon.ts";
import type { Polygon } from "#core/geometry/polygon.ts";
import { imageToScreen } from "../../state/viewport.ts";
import { freeShelf } from "./free-shelf.ts";
import type { Shelf } from "./free-shelf.ts";
import type { SceneView } from "./scene-view.ts";

/** A box with a name, such as a found object. */
export interface NamedBox {
  readonly name: string;
  readonly polygon?: Polygon;
}

export interface NameTag extends NamedBox {
  readonly color: string;
}

const FONT_PX = 11;
const PADDING_PX = 4;
const HEIGHT_PX = 17;

/**
 * A small tag with the name on the first corner of each box that can be seen. One that would cover another stands on top
 * of it, so that several names of one place can all be read.
 */
export function paintNames(
  context: CanvasRenderingContext2D,
  tags: Iterable<NameTag>,
  { textColor, view }: { textColor: string; view: SceneView },
): void {
  context.font = `600 ${String(FONT_PX)}px system-ui, sans-serif`;
  context.textBaseline = "middle";
  const shelves: Shelf[] = [];
  for (const { name, polygon, color } of tags) {
    if (name.trim() === "" || polygon === undefined || polygon.length === 0) continue;
    const corner = topLeftOnScreen(polygon, view.turn);
    if (!isNearView(corner, view)) continue;
    const width = context.measureText(name).width + 2 * PADDING_PX;
    const { x, y } = onScreen(corner, view);
    const shelf = freeShelf({ left: x, right: x + width, top: y - HEIGHT_PX, bottom: y }, shelves);
    shelves.push(shelf);
    context.save();
    // In upright CSS pixels from here on, so that the tag keeps its size and can be read.
    context.translate(corner.x, corner.y);
    context.scale(1 / view.scale, 1 / view.scale);
    context.rotate((-(view.turn ?? 0) * Math.PI) / 180);
    context.fillStyle = color;
    const top = shelf.top - y;
    context.fillRect(-1, top, width, HEIGHT_PX);
    context.fillStyle = textColor;
    context.fillText(name, PADDING_PX - 1, top + HEIGHT_PX / 2 + 0.5);
    context.restore();
  }
}

/** A tag reaches out of the view by its own size at most; names of any length are cut off far outside. */
function isNearView({ x, y }: ImagePoint, { visible, scale }: SceneView): boolean {
  const reach = 400 / scale;
  const isAcross = x >= visible.minX - reach && x <= visible.maxX + reach;
  return isAcross && y >= visible.minY - reach && y <= visible.maxY + reach;
}

/** But for the place of the picture in the view, which is the same for all. */
function onScreen(point: ImagePoint, { scale, turn = 0 }: SceneView): ScreenPoint {
  return mapPoint(imageToScreen({ scale, offsetX: 0, offsetY: 0, turn }), point);
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
