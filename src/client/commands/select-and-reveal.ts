import type { Target } from "../state/selection-store.ts";
import { boundsOfTarget } from "../state/target-geometry.ts";
import type { Workspace } from "../state/workspace.ts";
import { shownDocument } from "./shown-document.ts";

/** Selects, and moves the camera only when the thing is out of view. */
export function selectAndReveal(workspace: Workspace, target: Target): void {
  workspace.selection.getState().select(target);
  const document = shownDocument(workspace);
  const bounds = document === undefined ? undefined : boundsOfTarget(document, target);
  if (bounds !== undefined) workspace.viewport.getState().reveal(bounds);
}
