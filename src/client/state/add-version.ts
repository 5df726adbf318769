import type { EditLabelParams } from "#core/edit/edit.ts";
import { carryOver } from "#core/edit/carry-over/carry-over.ts";
import { openConflicts } from "#core/edit/carry-over/resolve-conflict.ts";
import type { AnswerVersion } from "./answer-version.ts";
import { selectShownVersion } from "./answers-store.ts";
import { commitEditTo } from "./commit-edit.ts";
import { selectEdits } from "./edits-store.ts";
import type { ImageId } from "./image-item.ts";
import type { Workspace } from "./workspace.ts";

export type CarriedOver = EditLabelParams["carry-over"];

/**
 * Adds an answer about an image and shows it. What a person did to the one shown before comes along as one edit of the new
 * one; the one before keeps it as well. Undefined when there was nothing to bring along.
 */
export function addVersion(workspace: Workspace, imageId: ImageId, version: AnswerVersion): CarriedOver | undefined {
  const { answers, edits } = workspace;
  const previous = selectShownVersion(answers.getState(), imageId);
  const number =
    (answers
      .getState()
      .byImage.get(imageId)
      ?.versions.findIndex(({ id }) => id === previous?.id) ?? -1) + 1;
  answers.getState().add(imageId, version);
  const before = previous === undefined ? undefined : selectEdits(edits.getState(), previous);
  if (previous === undefined || before === undefined || before.history.past.length === 0) return undefined;
  const sides = {
    base: previous.document,
    mine: before.document,
    next: selectEdits(edits.getState(), version).document,
  };
  const edit = carryOver(sides, {
    newId: edits.getState().newIds(version),
    number,
    open: openConflicts(before.history).map(({ conflict }) => conflict),
  });
  if (edit?.label.id !== "carry-over") return undefined;
  void commitEditTo(workspace, { imageId, version }, edit);
  return edit.label.params;
}
