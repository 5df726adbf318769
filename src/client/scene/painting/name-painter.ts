import type { Polygon } from "#core/geometry/polygon.ts";
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
    const [x, y] = polygon ?? [];
    if (x === undefined || y === undefined) continue;
    context.save();
    // In CSS pixels from here on, so that the tag keeps its size.
    context.translate(x, y);
    context.scale(1 / view.scale, 1 / view.scale);
    context.fillStyle = color;
    context.fillRect(-1, -HEIGHT_PX, context.measureText(name).width + 2 * PADDING_PX, HEIGHT_PX);
    context.fillStyle = textColor;
    context.fillText(name, PADDING_PX - 1, -HEIGHT_PX / 2 + 0.5);
    context.restore();
  }
}
