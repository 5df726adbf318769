import type Konva from "konva";
import { Layer, Shape } from "react-konva/lib/ReactKonvaCore";
import { useStore } from "zustand";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import { isSameTarget } from "../../state/selection-store.ts";
import type { Target } from "../../state/selection-store.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import type { SceneTheme } from "../style/scene-theme.ts";
import { paintHandles, paintHovered, paintSelected } from "./outline-painter.ts";
import { targetOutlines } from "./target-outlines.ts";

/**
 * What is selected and what is under the pointer: two nodes, however many things they show, on a canvas of their own. With
 * nothing to show that canvas is hidden: an empty one costs as much to compose as a full one.
 */
export function OverlayLayer({
  document,
  theme,
}: {
  document: RecognizedDocument | undefined;
  theme: () => SceneTheme;
}) {
  const { selection, viewport, filters } = useWorkspace();
  const isBare = useStore(filters, (state) => state.isBare);
  const selected = useStore(selection, (state) => state.selected);
  const hovered = useStore(selection, (state) => state.hovered);
  const isHoverShown = hovered !== undefined && !selected.some((target) => isSameTarget(target, hovered));
  const outlinesOf = (target: Target) => (document === undefined ? [] : targetOutlines(document, target));
  const outlines = selected.flatMap(outlinesOf);
  const hoverOutlines = isHoverShown ? outlinesOf(hovered) : [];
  const look = () => ({ color: theme().selection, scale: viewport.getState().viewport.scale });
  return (
    <Layer name="overlay" listening={false} visible={!isBare && outlines.length + hoverOutlines.length > 0}>
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
        visible={outlines.length > 0}
        sceneFunc={(context: Konva.Context) => {
          paintSelected(context._context, outlines, look());
          const primary = outlines.at(-1);
          if (primary !== undefined) paintHandles(context._context, primary, look());
        }}
      />
    </Layer>
  );
}
