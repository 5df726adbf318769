import type Konva from "konva";
import { useEffect, useRef } from "react";
import type { RefObject } from "react";
import { Layer, Shape } from "react-konva/lib/ReactKonvaCore";
import { useStore } from "zustand";
import type { ReviewedDocument } from "#core/edit/reviewed-document.ts";
import { isSameTarget } from "../../state/selection-store.ts";
import type { Target } from "../../state/selection-store.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { paintHandles } from "../handles/handle-painter.ts";
import { heldTargets } from "../handles/held-targets.ts";
import type { SceneTheme } from "../style/scene-theme.ts";
import { isSketching } from "../tools/sketch-store.ts";
import type { Sketch, SketchStore } from "../tools/sketch-store.ts";
import { paintHovered, paintSelected } from "./outline-painter.ts";
import { targetOutlines } from "./target-outlines.ts";

interface OverlayLayerProps {
  readonly document: ReviewedDocument | undefined;
  readonly sketch: SketchStore;
  readonly theme: () => SceneTheme;
}

/**
 * What is selected, under the pointer or being drawn: four nodes, however many things they show, on a canvas of their own.
 * With nothing to show that canvas is hidden: an empty one costs as much to compose as a full one.
 */
export function OverlayLayer({ document, sketch, theme }: OverlayLayerProps) {
  const workspace = useWorkspace();
  const { selection, viewport, filters } = workspace;
  const isBare = useStore(filters, (state) => state.isBare);
  const selected = useStore(selection, (state) => state.selected);
  const hovered = useStore(selection, (state) => state.hovered);
  const isDrawn = useStore(sketch, isDrawnAtAll);
  const isHeld = useStore(sketch, isSketching);
  const layerRef = useRef<Konva.Layer>(null);
  useRedraw(layerRef, sketch);
  const isHoverShown = hovered !== undefined && !selected.some((target) => isSameTarget(target, hovered));
  const outlinesOf = (target: Target) => (document === undefined ? [] : targetOutlines(document, target));
  const outlines = selected.flatMap(outlinesOf);
  const hoverOutlines = isHoverShown ? outlinesOf(hovered) : [];
  const isShown = isDrawn || outlines.length + hoverOutlines.length > 0;
  const look = () => ({ color: theme().selection, scale: viewport.getState().viewport.scale });
  return (
    <Layer ref={layerRef} name="overlay" listening={false} visible={!isBare && isShown}>
      <Shape
        name="hovered"
        listening={false}
        visible={hoverOutlines.length > 0}
        sceneFunc={(context: Konva.Context) => {
          paintHovered(context._context, hoverOutlines, look());
        }}
      />
      <Shape
        name="selected"
        listening={false}
        visible={outlines.length > 0 && !isHeld}
        sceneFunc={(context: Konva.Context) => {
          paintSelected(context._context, outlines, look());
        }}
      />
      <Shape
        name="sketch"
        listening={false}
        visible={isDrawn}
        sceneFunc={(context: Konva.Context) => {
          paintHovered(context._context, sketchOutlines(sketch.getState()), look());
        }}
      />
      <Shape
        name="handles"
        listening={false}
        visible={outlines.length > 0 && !isDrawn}
        sceneFunc={(context: Konva.Context) => {
          const held = heldTargets(workspace, document);
          const { vertex } = workspace.tools.getState();
          if (held !== undefined) paintHandles(context._context, held, { color: theme().selection, vertex });
        }}
      />
    </Layer>
  );
}

function isDrawnAtAll(sketch: Sketch): boolean {
  return isSketching(sketch) || sketch.drawn !== undefined;
}

function sketchOutlines({ outlines, drawn }: Sketch): Sketch["outlines"] {
  return drawn === undefined ? outlines : [drawn.polygon];
}

/** Drags are drawn without React; which handles there are goes with the tool in hand. */
function useRedraw(layerRef: RefObject<Konva.Layer | null>, sketch: SketchStore): void {
  const { tools, settings } = useWorkspace();
  useEffect(() => {
    const redraw = () => layerRef.current?.batchDraw();
    const stops = [
      sketch.subscribe(redraw),
      tools.subscribe(redraw),
      settings.subscribe((state, before) => {
        if (state.drag !== before.drag) redraw();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [layerRef, sketch, tools, settings]);
}
