import type { ReviewedDocument } from "#core/edit/reviewed-document.ts";
import type { Polygon } from "#core/geometry/polygon.ts";
import type { Target } from "../../state/selection-store.ts";
import { polygonOfTarget } from "../../state/target-geometry.ts";
import { currentTool } from "../../state/tool-store.ts";
import type { Workspace } from "../../state/workspace.ts";
import { targetOutlines } from "../overlay/target-outlines.ts";
import type { Handled } from "./handle-places.ts";

/** The selected things with their outlines, as far as the tool in hand can pull at them. */
export interface HeldTargets extends Handled {
  readonly targets: readonly Target[];
}

export function heldTargets(workspace: Workspace, document: ReviewedDocument | undefined): HeldTargets | undefined {
  const tool = currentTool(workspace);
  const { selected } = workspace.selection.getState();
  if (document === undefined || selected.length === 0 || workspace.filters.getState().isBare) return undefined;
  const { scale } = workspace.viewport.getState().viewport;
  if (tool === "vertices") {
    const outlines = ownOutline(document, selected);
    return outlines.length === 0 ? undefined : { targets: selected, outlines, mode: "vertices", scale };
  }
  if (tool !== "select") return undefined;
  const outlines = selected.flatMap((target) => targetOutlines(document, target));
  const mode = ownOutline(document, selected).length === 0 ? "turning" : "frame";
  return outlines.length === 0 ? undefined : { targets: selected, outlines, mode, scale };
}

/** Only one thing at a time is resized or has vertices to move, and only when it has an outline of its own. */
function ownOutline(document: ReviewedDocument, [target, ...others]: readonly Target[]): readonly Polygon[] {
  const polygon = target === undefined || others.length > 0 ? undefined : polygonOfTarget(document, target);
  return polygon === undefined || polygon.length === 0 ? [] : [polygon];
}
