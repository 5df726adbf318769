import { moveVertex } from "#core/edit/transform-records.ts";
import { mapPoint, invertMap } from "#core/geometry/affine.ts";
import { imagePoint, screenPoint } from "#core/geometry/point.ts";
import { polygonPoints } from "#core/geometry/polygon.ts";
import { shownDocument } from "../../commands/shown-document.ts";
import { commitEdit } from "../../state/commit-edit.ts";
import type { ToolName } from "../../state/tool-store.ts";
import { imageToScreen } from "../../state/viewport.ts";
import { heldTargets } from "../handles/held-targets.ts";
import { insideImage, rectangleBetween } from "../tools/drawn-quad.ts";
import type { EffectScope } from "../tools/run-effect.ts";
import { clearSketch } from "../tools/sketch-store.ts";
import type { SketchStore } from "../tools/sketch-store.ts";

/** What a key pressed on the canvas does with the tool in hand. Distances are CSS directions, in image pixels. */
export type ToolKey =
  /** Gives up what is being drawn. */
  | { readonly type: "let-go" }
  | { readonly type: "put-away" }
  /** Draws a box in the middle of the view. */
  | { readonly type: "draw" }
  | { readonly type: "choose-vertex"; readonly vertex: number }
  | { readonly type: "move-vertex"; readonly dx: number; readonly dy: number };

interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly isComposing: boolean;
}

/** By their place on the keyboard, whatever a layout types there. */
const VERTEX_KEYS = ["KeyZ", "KeyX", "KeyC", "KeyV"];

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const FAR_PX = 10;

/** Undefined for keys that mean nothing to the tool. */
export function toolKey(press: KeyPress, tool: ToolName, isSketching: boolean): ToolKey | undefined {
  if (press.ctrlKey || press.metaKey || press.isComposing || tool === "select" || tool === "hand") return undefined;
  if (press.key === "Escape") return { type: isSketching ? "let-go" : "put-away" };
  if (tool !== "vertices") return press.key === "Enter" && !press.altKey ? { type: "draw" } : undefined;
  const arrow = ARROWS[press.key];
  if (arrow !== undefined) {
    const step = press.altKey ? FAR_PX : 1;
    return { type: "move-vertex", dx: arrow[0] * step, dy: arrow[1] * step };
  }
  const vertex = press.altKey || press.shiftKey ? -1 : VERTEX_KEYS.indexOf(press.code);
  return vertex < 0 ? undefined : { type: "choose-vertex", vertex };
}

/** Whether the key did something. */
export function runToolKey(key: ToolKey, scope: EffectScope, sketch: SketchStore): boolean {
  const { tools } = scope.workspace;
  switch (key.type) {
    case "let-go":
      clearSketch(sketch);
      return true;
    case "put-away":
      tools.getState().take(undefined);
      return true;
    case "draw":
      return draw(scope, sketch);
    case "choose-vertex":
      tools.getState().chooseVertex(key.vertex);
      return true;
    case "move-vertex":
      return pushVertex(key, scope);
  }
}

/** CSS pixels, about as large as a word. */
const BOX_PX = { width: 120, height: 32 };

function draw({ workspace, content }: EffectScope, sketch: SketchStore): boolean {
  const { viewport, canvasSize, imageSize } = workspace.viewport.getState();
  if (content === undefined || imageSize === undefined) return false;
  const toScreen = imageToScreen(viewport);
  const corner = (sign: number) => {
    const x = (canvasSize.width + sign * BOX_PX.width) / 2;
    const y = (canvasSize.height + sign * BOX_PX.height) / 2;
    return insideImage(mapPoint(invertMap(toScreen), screenPoint(x, y)), imageSize);
  };
  sketch.setState({ drawn: { polygon: rectangleBetween(toScreen, corner(-1), corner(1)), kind: "word" } });
  return true;
}

function pushVertex({ dx, dy }: Extract<ToolKey, { type: "move-vertex" }>, { workspace }: EffectScope): boolean {
  // Of the last edit, which may not be drawn yet.
  const document = shownDocument(workspace);
  const held = heldTargets(workspace, document);
  const [target] = held?.targets ?? [];
  const { vertex: index } = workspace.tools.getState();
  const vertex = held?.outlines[0] === undefined ? undefined : polygonPoints(held.outlines[0])[index];
  if (document === undefined || target === undefined || vertex === undefined) return false;
  // Arrows mean directions on the screen; the view may be turned.
  const { a, b, c, d } = imageToScreen({ ...workspace.viewport.getState().viewport, scale: 1 });
  const to = imagePoint(vertex.x + a * dx + b * dy, vertex.y + c * dx + d * dy);
  void commitEdit(workspace, moveVertex(document, target, { index, to }));
  return true;
}
