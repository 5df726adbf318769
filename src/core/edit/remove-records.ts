import type { RecordName } from "../document/raw-places.ts";
import type { Entity, Line, TextBreak, Word } from "../document/text-records.ts";
import { createDraft } from "./draft.ts";
import type { Draft } from "./draft.ts";
import type { Edit } from "./edit.ts";
import { forgetSpelling } from "./line-spelling.ts";
import { commonKind, hasRecord, TABLE_OF_KIND } from "./record-tables.ts";
import type { ReviewedDocument } from "./reviewed-document.ts";

/**
 * Takes out records with all that is in them. A line, paragraph or block that had something in it and is empty now goes as
 * well; pages stay. An entity gives its words free, and goes with the last of them only when it is named here.
 */
export function removeRecords(document: ReviewedDocument, names: readonly RecordName[]): Edit | undefined {
  const removed = names.filter((name) => name.kind !== "page" && hasRecord(document, name));
  if (removed.length === 0) return undefined;
  const draft = createDraft(document);
  for (const name of removed) removeRecord(draft, name);
  const params = { kind: commonKind(removed), count: removed.length };
  return { label: { id: "remove", params }, change: draft.change() };
}

function removeRecord(draft: Draft, { kind, id }: RecordName): void {
  const removers: Partial<Record<RecordName["kind"], () => void>> = {
    word: () => {
      removeWord(draft, id);
    },
    line: () => {
      removeLine(draft, id);
    },
    paragraph: () => {
      for (const lineId of draft.get("paragraphs", id)?.lineIds ?? []) removeLine(draft, lineId);
    },
    block: () => {
      removeBlock(draft, id);
    },
    entity: () => {
      removeEntity(draft, id);
    },
  };
  const table = TABLE_OF_KIND[kind];
  const remove = removers[kind];
  if (remove !== undefined) remove();
  else if (table !== undefined) draft.remove(table, id);
}

function removeBlock(draft: Draft, id: string): void {
  for (const lineId of draft.get("blocks", id)?.lineIds ?? []) removeLine(draft, lineId);
  // Gone with its last line, unless it had none.
  dropBlock(draft, id);
}

function removeLine(draft: Draft, id: string): void {
  for (const wordId of draft.get("lines", id)?.wordIds ?? []) removeWord(draft, wordId);
  dropLine(draft, id);
}

function removeWord(draft: Draft, id: string): void {
  const word = draft.get("words", id);
  if (word === undefined) return;
  untie(draft, word);
  draft.remove("words", id);
  draft.remove("reviews", id);
  const line = draft.get("lines", word.lineId);
  if (line === undefined) return;
  const wordIds = line.wordIds.filter((other) => other !== word.id);
  if (wordIds.length === 0) {
    dropLine(draft, line.id);
    return;
  }
  if (line.wordIds.at(-1) === word.id) endLineWith(draft, wordIds.at(-1), word);
  forgetSpelling(draft, { ...line, wordIds });
}

/** The line ends after another word now, in the way in which it ended before. */
function endLineWith(draft: Draft, id: Word["id"] | undefined, gone: Word): void {
  const word = id === undefined ? undefined : draft.get("words", id);
  const textBreak = breakAfter(gone);
  if (word === undefined || textBreak === undefined) return;
  draft.put("words", { ...word, textBreak });
}

function breakAfter({ textBreak, symbols }: Word): TextBreak | undefined {
  return textBreak ?? symbols.at(-1)?.textBreak;
}

function untie(draft: Draft, { id, entityId }: Word): void {
  const entity = entityId === undefined ? undefined : draft.get("entities", entityId);
  if (entity === undefined) return;
  draft.put("entities", { ...entity, wordIds: entity.wordIds.filter((wordId) => wordId !== id) });
}

function dropLine(draft: Draft, id: string): void {
  const line = draft.get("lines", id);
  if (line === undefined) return;
  draft.remove("lines", id);
  const paragraph = line.paragraphId === undefined ? undefined : draft.get("paragraphs", line.paragraphId);
  if (paragraph !== undefined) draft.put("paragraphs", withoutLine(paragraph, line));
  const block = draft.get("blocks", line.blockId);
  if (block === undefined) return;
  const paragraphIds =
    paragraph?.lineIds.length === 1 ? block.paragraphIds.filter((each) => each !== paragraph.id) : block.paragraphIds;
  if (paragraphIds !== block.paragraphIds && paragraph !== undefined) draft.remove("paragraphs", paragraph.id);
  draft.put("blocks", { ...withoutLine(block, line), paragraphIds });
  if (block.lineIds.length === 1) dropBlock(draft, block.id);
}

function withoutLine<P extends { readonly lineIds: readonly Line["id"][] }>(parent: P, { id }: Line): P {
  return { ...parent, lineIds: parent.lineIds.filter((lineId) => lineId !== id) };
}

function dropBlock(draft: Draft, id: string): void {
  const block = draft.get("blocks", id);
  if (block === undefined) return;
  draft.remove("blocks", id);
  for (const paragraphId of block.paragraphIds) draft.remove("paragraphs", paragraphId);
  const page = draft.get("pages", block.pageId);
  if (page !== undefined)
    draft.put("pages", { ...page, blockIds: page.blockIds.filter((blockId) => blockId !== block.id) });
}

function removeEntity(draft: Draft, id: string): void {
  const entity = draft.get("entities", id);
  if (entity === undefined) return;
  for (const wordId of entity.wordIds) freeWord(draft, wordId);
  draft.remove("entities", id);
  const page = draft.get("pages", entity.pageId);
  if (page === undefined) return;
  draft.put("pages", { ...page, entityIds: page.entityIds.filter((entityId) => entityId !== entity.id) });
}

function freeWord(draft: Draft, id: Entity["wordIds"][number]): void {
  const word = draft.get("words", id);
  if (word === undefined) return;
  const { entityId: _, ...free } = word;
  draft.put("words", free);
}
