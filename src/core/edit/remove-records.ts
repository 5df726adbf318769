import type { RecordName } from "../document/raw-places.ts";
import { createDraft } from "./draft.ts";
import type { Draft } from "./draft.ts";
import { dropBlock, dropLine } from "./drop-empty.ts";
import type { Edit } from "./edit.ts";
import { untie } from "./entity-words.ts";
import { putLineWords } from "./line-words.ts";
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
  const change = draft.change();
  if (Object.keys(change).length === 0) return undefined;
  return { label: { id: "remove", params: { kind: commonKind(removed), count: removed.length } }, change };
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
  untie(draft, word.id);
  const line = draft.get("lines", word.lineId);
  const wordIds = line?.wordIds.filter((other) => other !== word.id) ?? [];
  if (line !== undefined && wordIds.length > 0) putLineWords(draft, line, wordIds);
  else if (line !== undefined) dropLine(draft, line.id);
  draft.remove("words", id);
  draft.remove("reviews", id);
}

function removeEntity(draft: Draft, id: string): void {
  const entity = draft.get("entities", id);
  if (entity === undefined) return;
  for (const wordId of entity.wordIds) untie(draft, wordId);
  draft.remove("entities", id);
  const page = draft.get("pages", entity.pageId);
  if (page === undefined) return;
  draft.put("pages", { ...page, entityIds: page.entityIds.filter((entityId) => entityId !== entity.id) });
}
