import type { IdCounter } from "../../document/ids.ts";
import { applyChange } from "../apply-change.ts";
import { composeChanges } from "../change.ts";
import type { Change } from "../change.ts";
import { createDraft } from "../draft.ts";
import type { Edit } from "../edit.ts";
import { addEntity, setEntityText } from "../edit-entities.ts";
import { addFace } from "../edit-faces.ts";
import type { History } from "../history.ts";
import { putPolygon } from "../map-records.ts";
import type { ReviewedDocument } from "../reviewed-document.ts";
import { setWordStatus } from "../set-word-status.ts";
import type { Conflict } from "./conflict.ts";
import { replaceWords } from "./replace-words.ts";

/** `mine`: what the person had made of it; `next`: what the new answer says. */
export type ConflictChoice = "mine" | "next";

export interface OpenConflict {
  /** Among the conflicts of the carrying over. */
  readonly index: number;
  readonly conflict: Conflict;
}

/** What the person has not decided yet: undoing a decision opens it again, undoing the carrying over leaves none. */
export function openConflicts({ past }: History): readonly OpenConflict[] {
  const at = past.findLastIndex(({ label }) => label.id === "carry-over");
  const label = past[at]?.label;
  if (label?.id !== "carry-over") return [];
  const decided = new Set(
    past.slice(at).flatMap((entry) => (entry.label.id === "resolve-conflict" ? [entry.label.params.index] : [])),
  );
  return label.params.conflicts.flatMap((conflict, index) => (decided.has(index) ? [] : [{ index, conflict }]));
}

/** Words of the new answer that the person chooses count as accepted. What is gone by now is left out. */
export function resolveConflict(
  document: ReviewedDocument,
  { index, conflict }: OpenConflict,
  { choice, newId }: { readonly choice: ConflictChoice; readonly newId: IdCounter },
): Edit {
  const change = choice === "mine" ? changeToMine(document, conflict, newId) : changeToNext(document, conflict);
  return { label: { id: "resolve-conflict", params: { index, choice } }, change };
}

function changeToNext(document: ReviewedDocument, conflict: Conflict): Change {
  if (conflict.kind !== "words") return {};
  return setWordStatus(document, conflict.wordIds, "accepted")?.change ?? {};
}

function changeToMine(document: ReviewedDocument, conflict: Conflict, newId: IdCounter): Change {
  switch (conflict.kind) {
    case "words": {
      const wordIds = conflict.wordIds.filter((id) => document.words.has(id));
      const words = conflict.mine.map((word, index) => ({ word, target: wordIds[index] }));
      return replaceWords(document, [{ wordIds, words }], newId).change;
    }
    case "box": {
      const draft = createDraft(document);
      putPolygon(draft, conflict.name, conflict.polygon);
      return draft.change();
    }
    case "face":
      return addFace(document, { polygon: conflict.polygon, newId })?.change ?? {};
    case "entity":
      return changeToEntity(document, conflict, newId);
    case "structure":
      return {};
  }
}

function changeToEntity(
  document: ReviewedDocument,
  { name, text }: { readonly name: string; readonly text: string },
  newId: IdCounter,
): Change {
  const change = addEntity(document, [], { name, newId })?.change ?? {};
  const [added] = change.entities?.added ?? [];
  if (added === undefined) return change;
  const spelled = setEntityText(applyChange(document, change), added.id, text)?.change;
  return spelled === undefined ? change : composeChanges(change, spelled);
}
