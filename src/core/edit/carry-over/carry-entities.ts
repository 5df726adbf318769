import type { IdCounter, WordId } from "../../document/ids.ts";
import type { RecognizedDocument } from "../../document/recognized-document.ts";
import type { Entity } from "../../document/text-records.ts";
import { applyChange } from "../apply-change.ts";
import { composeChanges } from "../change.ts";
import type { Change } from "../change.ts";
import type { Edit } from "../edit.ts";
import { addEntity, renameEntity, setEntityText, tieWords, untieWords } from "../edit-entities.ts";
import { removeRecords } from "../remove-records.ts";
import type { ReviewedDocument } from "../reviewed-document.ts";
import type { Conflict } from "./conflict.ts";
import type { Sides } from "./word-groups.ts";

export interface EntityCarrying {
  /** The new answer with all that was carried over so far. */
  readonly document: ReviewedDocument;
  readonly newId: IdCounter;
  /** The word of the new answer that one of the person's stands for. */
  readonly wordFor: (id: WordId) => WordId | undefined;
}

export interface CarriedEntities {
  readonly change: Change;
  readonly count: number;
  readonly conflicts: readonly Conflict[];
}

/** What a person did to entities: those of the new answer are the same when name and text are, and no other has both. */
export function carryEntities({ base, mine, next }: Sides, carrying: EntityCarrying): CarriedEntities {
  let { document } = carrying;
  let change: Change = {};
  let count = 0;
  const conflicts: Conflict[] = [];
  const take = (edit: Edit | undefined) => {
    if (edit === undefined) return;
    document = applyChange(document, edit.change);
    change = composeChanges(change, edit.change);
  };
  for (const entity of mine.entities.values()) {
    const before = base.entities.get(entity.id);
    if (before !== undefined && !isChanged(before, entity, { base, mine })) continue;
    const match = before === undefined ? undefined : onlyMatch(next, before);
    if (before !== undefined && match === undefined) conflicts.push(conflictOf(entity));
    else count += 1;
    if (before === undefined) addAgain(entity, take, { ...carrying, current: () => document });
    else if (match !== undefined) changeAgain([before, entity, match], take, { ...carrying, current: () => document });
  }
  for (const entity of base.entities.values()) {
    const match = mine.entities.has(entity.id) ? undefined : onlyMatch(next, entity);
    if (match === undefined) continue;
    take(removeRecords(document, [{ kind: "entity", id: match.id }]));
    count += 1;
  }
  return { change, count, conflicts };
}

type Take = (edit: Edit | undefined) => void;

interface Current extends EntityCarrying {
  readonly current: () => ReviewedDocument;
}

function addAgain({ name, text, wordIds }: Entity, take: Take, { current, newId, wordFor }: Current): void {
  const edit = addEntity(current(), namesOf(wordIds, wordFor), { name, newId });
  take(edit);
  const [added] = edit?.change.entities?.added ?? [];
  if (added !== undefined) take(setEntityText(current(), added.id, text));
}

function changeAgain(
  [before, entity, match]: readonly [Entity, Entity, Entity],
  take: Take,
  { current, wordFor }: Current,
): void {
  const [tied, freed] = [entity, before].map((each) => new Set(each.wordIds));
  if (tied === undefined || freed === undefined) return;
  take(renameEntity(current(), match.id, entity.name));
  const free = namesOf(
    before.wordIds.filter((id) => !tied.has(id)),
    wordFor,
  );
  const ofMatch = free.filter(({ id }) => current().words.get(id)?.entityId === match.id);
  take(untieWords(current(), ofMatch));
  take(
    tieWords(
      current(),
      namesOf(
        entity.wordIds.filter((id) => !freed.has(id)),
        wordFor,
      ),
      match.id,
    ),
  );
  if (before.text !== entity.text) take(setEntityText(current(), match.id, entity.text));
}

function namesOf(ids: readonly WordId[], wordFor: EntityCarrying["wordFor"]) {
  return ids.flatMap((id) => {
    const word = wordFor(id);
    return word === undefined ? [] : [{ kind: "word", id: word } as const];
  });
}

/** A text that only follows its words is carried over with them. */
function isChanged(before: Entity, now: Entity, { base, mine }: Pick<Sides, "base" | "mine">): boolean {
  if (before === now) return false;
  if (before.name !== now.name || before.wordIds.join() !== now.wordIds.join()) return true;
  return before.text !== now.text && !(says(base, before) && says(mine, now));
}

function says(document: RecognizedDocument, { text, wordIds }: Entity): boolean {
  const spelled = wordIds.map((id) => document.words.get(id)?.text ?? "").join("");
  return text.replaceAll(/\s+/gu, "") === spelled.replaceAll(/\s+/gu, "");
}

function onlyMatch({ entities }: RecognizedDocument, { name, text }: Entity): Entity | undefined {
  const matches = [...entities.values()].filter((each) => each.name === name && each.text === text);
  return matches.length === 1 ? matches[0] : undefined;
}

function conflictOf({ name, text }: Entity): Conflict {
  return { kind: "entity", name, text };
}
