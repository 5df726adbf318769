import type { ImagePoint } from "#core/geometry/point.ts";
import { handlesOf, turnStem } from "./handle-places.ts";
import type { Handle, Handled } from "./handle-places.ts";

interface HandleLook {
  readonly color: string;
  /** Of the vertices tool: the vertex that the arrow keys move. */
  readonly vertex?: number;
}

const RADIUS_PX = 4.5;

/** White discs with a rim; the chosen vertex is filled, and the one that turns stands on a stem. */
export function paintHandles(context: CanvasRenderingContext2D, handled: Handled, { color, vertex }: HandleLook): void {
  const handles = handlesOf(handled);
  const unit = 1 / handled.scale;
  context.strokeStyle = color;
  context.lineWidth = 1.5 * unit;
  const stem = handles.some(({ grip }) => grip.kind === "turn") ? turnStem(handled) : undefined;
  if (stem !== undefined) paintStem(context, stem);
  for (const { at, grip } of handles) {
    disc(context, at, RADIUS_PX * unit);
    context.fillStyle = grip.kind === "vertex" && grip.index === vertex ? color : "#ffffff";
    context.fill();
    context.stroke();
  }
  if (handled.mode === "vertices") paintVertexNumbers(context, handles, { color, unit });
}

function paintStem(context: CanvasRenderingContext2D, [foot, top]: readonly [ImagePoint, ImagePoint]): void {
  context.beginPath();
  context.moveTo(foot.x, foot.y);
  context.lineTo(top.x, top.y);
  context.stroke();
}

function disc(context: CanvasRenderingContext2D, { x, y }: ImagePoint, radius: number): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
}

/** The keys that choose the first four vertices. */
const VERTEX_KEYS = ["Z", "X", "C", "V"];

function paintVertexNumbers(
  context: CanvasRenderingContext2D,
  handles: readonly Handle[],
  { color, unit }: { color: string; unit: number },
): void {
  context.font = `600 ${String(11 * unit)}px system-ui, sans-serif`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  const middle = {
    x: handles.reduce((sum, { at }) => sum + at.x, 0) / handles.length,
    y: handles.reduce((sum, { at }) => sum + at.y, 0) / handles.length,
  };
  for (const [index, { at }] of handles.entries()) {
    const name = VERTEX_KEYS[index];
    if (name === undefined) return;
    const away = Math.max(1e-9, Math.hypot(at.x - middle.x, at.y - middle.y));
    const x = at.x + ((at.x - middle.x) / away) * 14 * unit;
    const y = at.y + ((at.y - middle.y) / away) * 14 * unit;
    context.lineWidth = 3 * unit;
    context.strokeStyle = "rgb(255 255 255 / 85%)";
    context.strokeText(name, x, y);
    context.fillStyle = color;
    context.fillText(name, x, y);
  }
}
