import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import type { SceneTheme } from "../style/scene-theme.ts";
import { readingRoutes } from "./reading-order.ts";
import type { ReadingStop } from "./reading-order.ts";
import type { SceneView } from "./scene-view.ts";

export interface OrderPainter {
  readonly paint: (
    context: CanvasRenderingContext2D,
    look: { readonly theme: SceneTheme; readonly hiddenFeatures: ReadonlySet<number> },
    view: SceneView,
  ) => void;
}

/** CSS pixels. */
const RADIUS_PX = 8;
const GAP_PX = 3;
const FONT_PX = 10;
/** Lines that are shown lower than this are too close to be numbered one by one: then their blocks are. */
const LEAST_LINE_PX = 10;

/** The way of the eye: one line from start to start, and on each its number. */
export function createOrderPainter(document: RecognizedDocument): OrderPainter {
  return {
    paint(context, { theme, hiddenFeatures }, view) {
      const shown = readingRoutes(document).filter(({ featureIndex }) => !hiddenFeatures.has(featureIndex));
      const stops = shown.map(({ blocks, lines, lineHeight }) =>
        lineHeight * view.scale >= LEAST_LINE_PX ? lines : blocks,
      );
      paintWay(context, stops, { color: theme.selection, view });
      const inView = stops.flatMap((route) => route.filter((stop) => isInView(beside(stop, view), view)));
      paintNumbers(context, inView, { theme, view });
    },
  };
}

/** The numbers stand before the text, not on it. */
function beside({ x, y, along }: ReadingStop, { scale }: SceneView): { readonly x: number; readonly y: number } {
  const away = (RADIUS_PX + GAP_PX) / scale;
  return { x: x - away * along.x, y: y - away * along.y };
}

function paintWay(
  context: CanvasRenderingContext2D,
  routes: readonly (readonly ReadingStop[])[],
  { color, view }: { color: string; view: SceneView },
): void {
  context.setLineDash([]);
  context.strokeStyle = color;
  context.lineWidth = 1.5 / view.scale;
  context.beginPath();
  for (const route of routes) {
    route.forEach((stop, order) => {
      const { x, y } = beside(stop, view);
      if (order === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    });
  }
  context.stroke();
}

/** All discs as one path, and the numbers upright on them. */
function paintNumbers(
  context: CanvasRenderingContext2D,
  stops: readonly ReadingStop[],
  { theme, view }: { theme: SceneTheme; view: SceneView },
): void {
  const radius = RADIUS_PX / view.scale;
  context.fillStyle = theme.selection;
  context.beginPath();
  for (const stop of stops) {
    const { x, y } = beside(stop, view);
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, 2 * Math.PI);
  }
  context.fill();
  context.font = `600 ${String(FONT_PX)}px system-ui, sans-serif`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillStyle = theme.chrome;
  for (const stop of stops) {
    const { x, y } = beside(stop, view);
    context.save();
    context.translate(x, y);
    context.scale(1 / view.scale, 1 / view.scale);
    context.rotate((-(view.turn ?? 0) * Math.PI) / 180);
    context.fillText(String(stop.number), 0, 0.5, 2 * RADIUS_PX);
    context.restore();
  }
  context.textAlign = "start";
}

function isInView({ x, y }: { readonly x: number; readonly y: number }, { visible, scale }: SceneView): boolean {
  const reach = RADIUS_PX / scale;
  const isAcross = x >= visible.minX - reach && x <= visible.maxX + reach;
  return isAcross && y >= visible.minY - reach && y <= visible.maxY + reach;
}
