import type Konva from "konva";
import { visibleBounds } from "../state/viewport.ts";
import type { ViewportState, ViewportStore } from "../state/viewport-store.ts";
import type { SceneView } from "./painting/scene-view.ts";
import { scenePixelRatio } from "./pixel-ratio.ts";

export function sceneViewOf({ viewport, canvasSize }: ViewportState): SceneView {
  const visible = visibleBounds(viewport, canvasSize);
  return { scale: viewport.scale, turn: viewport.turn ?? 0, pixelRatio: scenePixelRatio(), visible };
}

/** Keeps the stage where the viewport store says, without React: a pan changes the transform of its layers only. */
export function followViewport(stage: Konva.Stage, store: ViewportStore): () => void {
  placeLayers(stage, store.getState());
  resize(stage, store.getState());
  return store.subscribe((state, before) => {
    if (state.viewport !== before.viewport) placeLayers(stage, state);
    if (state.canvasSize !== before.canvasSize) resize(stage, state);
  });
}

/** Also for a layer that has come later. */
export function placeLayers(
  stage: Konva.Stage,
  { viewport: { scale, offsetX, offsetY, turn = 0 } }: ViewportState,
): void {
  const place = { x: offsetX, y: offsetY, scaleX: scale, scaleY: scale, rotation: turn };
  for (const layer of stage.getLayers()) layer.setAttrs(place);
}

/** A new size empties the canvases; drawing at once keeps the emptiness from being seen. */
function resize(stage: Konva.Stage, { canvasSize }: ViewportState): void {
  stage.size(canvasSize);
  stage.draw();
}
