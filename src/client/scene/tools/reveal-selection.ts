import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import { isSameTarget, selectPrimary } from "../../state/selection-store.ts";
import { boundsOfTarget } from "../../state/target-geometry.ts";
import type { Workspace } from "../../state/workspace.ts";

/**
 * Brings a newly selected thing into view, whoever selected it; the camera stays when it is in view already, and while
 * something is picked on the canvas itself: nothing may move under the pointer.
 */
export function revealSelection(
  workspace: Workspace,
  document: RecognizedDocument,
  isPicking: () => boolean,
): () => void {
  return workspace.selection.subscribe((state, before) => {
    const primary = selectPrimary(state);
    if (isPicking() || primary === undefined || isSameTarget(primary, selectPrimary(before))) return;
    const bounds = boundsOfTarget(document, primary);
    if (bounds !== undefined) workspace.viewport.getState().reveal(bounds);
  });
}
