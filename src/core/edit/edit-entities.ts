import type { EntityId, IdCounter, PageId, WordId } from "../document/ids.ts";
import type { RecordName } from "../document/raw-places.ts";
import { createDraft } from "./draft.ts";
import type { Draft } from "./draft.ts";
import type { Edit } from "./edit.ts";
import { keepSpelled, untie } from "./entity-words.ts";
import type { ReviewedDocument } from "./reviewed-document.ts";
import { wordsOf } from "./words-of.ts";

/**
 * Ties the words named, or in what is named, to an entity, and frees them of any other. They stand in reading order among
 * its words; its text follows when it said what its words say. Undefined when they are all tied to it.
 */
export function tieWords(document: ReviewedDocument, names: readonly RecordName[], id: EntityId): Edit | undefined {
  const entity = document.entities.get(id);
  const words = wordsOf(document, names).filter((wordId) => document.words.get(wordId)?.entityId !== id);
  if (entity === undefined || words.length === 0) return undefined;
  const draft = createDraft(document);
  tie(draft, id, [document, words]);
  const params = { name: entity.name, count: words.length };
  return { label: { id: "tie-words", params }, change: draft.change() };
}

/** Frees words of their entities, which stay. Undefined when none of them has one. */
export function untieWords(document: ReviewedDocument, names: readonly RecordName[]): Edit | undefined {
  const words = wordsOf(document, names).filter((id) => document.words.get(id)?.entityId !== undefined);
  if (words.length === 0) return undefined;
  const draft = createDraft(document);
  for (const id of words) untie(draft, id);
  return { label: { id: "untie-words", params: { count: words.length } }, change: draft.change() };
}

export interface NewEntityOf {
  readonly name: string;
  readonly newId: IdCounter;
}

/** A further entity of the words named, or in what is named, which say its text. Undefined without a page or a name. */
export function addEntity(
  document: ReviewedDocument,
  names: readonly RecordName[],
  { name, newId }: NewEntityOf,
): Edit | undefined {
  const words = wordsOf(document, names);
  const pageId = pageOf(document, words[0]);
  const page = pageId === undefined ? undefined : document.pages.get(pageId);
  if (page === undefined || name.trim() === "") return undefined;
  const draft = createDraft(document);
  const id = newId("e");
  draft.put("entities", { id, pageId: page.id, name: name.trim(), text: "", wordIds: [] });
  draft.put("pages", { ...page, entityIds: [...page.entityIds, id] });
  tie(draft, id, [document, words]);
  const selection = [{ kind: "entity", id }] as const;
  return { label: { id: "add-entity", params: { name: name.trim() } }, change: draft.change(), selection };
}

/** Undefined when it is called that already, or not at all. */
export function renameEntity(document: ReviewedDocument, id: EntityId, name: string): Edit | undefined {
  const entity = document.entities.get(id);
  const next = name.trim();
  if (entity === undefined || next === "" || entity.name === next) return undefined;
  const draft = createDraft(document);
  draft.put("entities", { ...entity, name: next });
  return { label: { id: "rename-entity", params: { name: next } }, change: draft.change() };
}

/** What the entity says, whatever its words say. Undefined when it says that already. */
export function setEntityText(document: ReviewedDocument, id: EntityId, text: string): Edit | undefined {
  const entity = document.entities.get(id);
  if (entity === undefined || entity.text === text) return undefined;
  const draft = createDraft(document);
  draft.put("entities", { ...entity, text });
  return { label: { id: "set-entity-text", params: { text } }, change: draft.change() };
}

function tie(draft: Draft, id: EntityId, [document, words]: readonly [ReviewedDocument, readonly WordId[]]): void {
  for (const wordId of words) untie(draft, wordId);
  keepSpelled(draft, id, () => {
    const entity = draft.get("entities", id);
    if (entity === undefined) return;
    const all = [...entity.wordIds, ...words].map((wordId) => ({ kind: "word", id: wordId }) as const);
    draft.put("entities", { ...entity, wordIds: wordsOf(document, all) });
    for (const wordId of words) {
      const word = draft.get("words", wordId);
      if (word !== undefined) draft.put("words", { ...word, entityId: id });
    }
  });
}

function pageOf(document: ReviewedDocument, wordId: WordId | undefined): PageId | undefined {
  const word = wordId === undefined ? undefined : document.words.get(wordId);
  const line = word === undefined ? undefined : document.lines.get(word.lineId);
  const block = line === undefined ? undefined : document.blocks.get(line.blockId);
  const [first] = document.pages.keys();
  return block?.pageId ?? first;
}
