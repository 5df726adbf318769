import type { EntityId, WordId } from "../document/ids.ts";
import type { Entity } from "../document/text-records.ts";
import type { Draft } from "./draft.ts";

/** The text of an entity that says what its words say, or nothing yet, goes on doing so after the change. */
export function keepSpelled(draft: Draft, id: EntityId | undefined, change: () => void): void {
  const entity = id === undefined ? undefined : draft.get("entities", id);
  const isSpelled = entity !== undefined && saysItsWords(draft, entity);
  change();
  const next = isSpelled ? draft.get("entities", entity.id) : undefined;
  if (next !== undefined && next.text !== wordsOf(draft, next)) {
    draft.put("entities", { ...next, text: wordsOf(draft, next) });
  }
}

/** Frees a word of its entity. */
export function untie(draft: Draft, id: WordId): void {
  const word = draft.get("words", id);
  const entity = word?.entityId === undefined ? undefined : draft.get("entities", word.entityId);
  if (word === undefined || entity === undefined) return;
  keepSpelled(draft, entity.id, () => {
    const { entityId: _, ...free } = word;
    draft.put("words", free);
    draft.put("entities", { ...entity, wordIds: entity.wordIds.filter((wordId) => wordId !== id) });
  });
}

function saysItsWords(draft: Draft, entity: Entity): boolean {
  const text = entity.text === "-" ? "" : entity.text;
  return withoutSpace(text) === withoutSpace(wordsOf(draft, entity));
}

function wordsOf(draft: Draft, { wordIds }: Entity): string {
  return wordIds.flatMap((id) => draft.get("words", id)?.text ?? []).join(" ");
}

function withoutSpace(text: string): string {
  return text.replaceAll(/\s+/gu, "");
}
