import type { ReviewedDocument } from "#core/edit/reviewed-document.ts";
import { selectShownDocument } from "../state/shown-document.ts";
import type { Workspace } from "../state/workspace.ts";

/** What is shown of the active image; undefined when there is no answer. */
export function shownDocument(workspace: Workspace): ReviewedDocument | undefined {
  return selectShownDocument(workspace, workspace.images.getState().activeId);
}
