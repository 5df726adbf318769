import type { WordId } from "#core/document/ids.ts";
import type { WordStatus } from "#core/edit/reviewed-document.ts";
import { setWordStatus } from "#core/edit/set-word-status.ts";
import { commitEdit } from "../state/commit-edit.ts";
import { wordIdsOfTarget } from "../state/target-geometry.ts";
import type { Workspace } from "../state/workspace.ts";
import type { Command } from "./command.ts";
import { isReviewing } from "./review-walk.ts";
import { selectAndReveal } from "./select-and-reveal.ts";
import { shownDocument } from "./shown-document.ts";
import { decideWord, goOn, startEditing } from "./word-editing.ts";

/** Of all words selected, or in what is selected, as one edit. */
export const reviewCommands: readonly Command[] = [
  {
    id: "word.edit",
    group: "edits",
    label: (messages) => messages.commands.editWord,
    shortcuts: ["Enter", "F2"],
    needs: "words",
    isEnabled: ({ workspace }) => selectedWords(workspace).length > 0,
    run: ({ workspace }) => {
      const [word] = selectedWords(workspace);
      if (word === undefined) return;
      selectAndReveal(workspace, { kind: "word", id: word });
      startEditing(workspace, word, "canvas");
    },
  },
  {
    id: "review.accept",
    group: "edits",
    label: (messages) => messages.commands.accept,
    shortcuts: ["Y"],
    needs: "words",
    isEnabled: ({ workspace }) => selectedWords(workspace).length > 0,
    run: ({ workspace }) => {
      review(workspace, "accepted");
    },
  },
  {
    id: "review.reject",
    group: "edits",
    label: (messages) => messages.commands.reject,
    shortcuts: ["X"],
    needs: "words",
    isEnabled: ({ workspace }) => selectedWords(workspace).length > 0,
    run: ({ workspace }) => {
      review(workspace, "rejected");
    },
  },
];

/** Of one word out of the queue, it also goes on to the next one. */
function review(workspace: Workspace, status: WordStatus): void {
  const document = shownDocument(workspace);
  const [word, ...others] = selectedWords(workspace);
  if (word !== undefined && others.length === 0 && isReviewing(workspace, word)) {
    decideWord(workspace, word, status);
    goOn(workspace, word, 1);
    return;
  }
  if (document !== undefined) void commitEdit(workspace, setWordStatus(document, selectedWords(workspace), status));
}

function selectedWords(workspace: Workspace): readonly WordId[] {
  const document = shownDocument(workspace);
  if (document === undefined) return [];
  return workspace.selection.getState().selected.flatMap((target) => wordIdsOfTarget(document, target));
}
