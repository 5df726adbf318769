import type { IdCounter, WordId } from "../../document/ids.ts";
import { applyChange } from "../apply-change.ts";
import { composeChanges } from "../change.ts";
import { createDraft } from "../draft.ts";
import type { Edit } from "../edit.ts";
import { carryBoxes } from "./carry-boxes.ts";
import { carryEntities } from "./carry-entities.ts";
import { judgeOpen } from "./carry-open.ts";
import { judge } from "./carry-words.ts";
import type { Conflict } from "./conflict.ts";
import { replaceWords } from "./replace-words.ts";
import { isRestructured } from "./restructured.ts";
import { editedGroups } from "./word-groups.ts";
import type { Sides } from "./word-groups.ts";
import { createWordFinder } from "./word-match.ts";

export interface CarryOptions {
  /** Of the new version. */
  readonly newId: IdCounter;
  /** Of the answer that the edits come from, among those about the image; from 1. */
  readonly number: number;
  /** What was not decided in that answer. */
  readonly open?: readonly Conflict[];
}

/**
 * A person's edits of one answer, done again on a new answer about the same image, as one edit. Three are compared in each
 * place that the person touched: the answer before, what the person made of it, and the new answer. Words are the same when
 * they share half of their place; what cannot be told from the three is not guessed but listed as a conflict, and the new
 * answer stands there until the person says. Undefined when there is nothing to carry over.
 */
export function carryOver(sides: Sides, { newId, number, open = [] }: CarryOptions): Edit | undefined {
  const verdicts = [...editedGroups(sides).map((group) => judge(group, sides)), ...judgeOpen(open, sides)];
  const replacements = verdicts.flatMap((verdict) => (verdict.kind === "replace" ? [verdict.by] : []));
  const inWords = verdicts.flatMap((verdict) => (verdict.kind === "conflict" ? [verdict.conflict] : []));
  const words = replaceWords(sides.next, replacements, newId);
  const entities = carryEntities(sides, { ...words, newId, wordFor: wordFinderOf(sides, words.became) });
  const boxes = { draft: createDraft(applyChange(words.document, entities.change)), newId, conflicts: [], count: 0 };
  carryBoxes(sides, boxes);
  const conflicts: readonly Conflict[] = [
    ...[...inWords, ...entities.conflicts, ...boxes.conflicts],
    ...(isRestructured(sides) ? [{ kind: "structure" } as const] : []),
  ];
  const carried = replacements.length + entities.count + boxes.count;
  if (carried === 0 && conflicts.length === 0) return undefined;
  const change = [entities.change, boxes.draft.change()].reduce(composeChanges, words.change);
  return { label: { id: "carry-over", params: { number, carried, conflicts } }, change, selection: [] };
}

/** By what became of the word, or else by its place, which is looked up when it is first asked for. */
function wordFinderOf({ base, mine, next }: Sides, became: ReadonlyMap<WordId, WordId>) {
  let finder: ReturnType<typeof createWordFinder> | undefined;
  return (id: WordId): WordId | undefined => {
    const known = became.get(id);
    const word = base.words.get(id) ?? mine.words.get(id);
    if (known !== undefined || word === undefined) return known;
    finder ??= createWordFinder(next);
    return finder.match(word)?.id;
  };
}
