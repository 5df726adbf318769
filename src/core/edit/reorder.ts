import type { BlockId, LineId, WordId } from "../document/ids.ts";
import { recordById } from "../document/record-by-id.ts";
import type { Block } from "../document/text-records.ts";
import { putBlockLines } from "./block-lines.ts";
import { createDraft } from "./draft.ts";
import type { Draft } from "./draft.ts";
import { dropBlock, dropLine } from "./drop-empty.ts";
import type { Edit } from "./edit.ts";
import { putLineWords, separate } from "./line-words.ts";
import type { ReviewedDocument } from "./reviewed-document.ts";

/** What can be given another place in the reading order. */
export interface Movable {
  readonly kind: "word" | "line" | "block";
  readonly id: string;
}

export interface NewPlace {
  /** The line for a word, the block for a line, the page for a block. */
  readonly parentId: string;
  /** Among the children of the parent, without the one that moves; clamped. */
  readonly index: number;
}

/**
 * Gives something another place in the reading order; where it lies on the image does not change. A line that is put beside
 * others belongs to their paragraph: that of the one before it, else of the one after it. A line or block that nothing is
 * left of goes. Blocks stay on their page. Undefined when nothing would change.
 */
export function reorder(document: ReviewedDocument, { kind, id }: Movable, place: NewPlace): Edit | undefined {
  const draft = createDraft(document);
  const movers: Readonly<Record<Movable["kind"], () => boolean>> = {
    word: () => moveWord(draft, document, { id, ...place }),
    line: () => moveLine(draft, document, { id, ...place }),
    block: () => moveBlock(draft, document, { id, ...place }),
  };
  return movers[kind]() ? { label: { id: "reorder", params: { kind } }, change: draft.change() } : undefined;
}

interface Move extends NewPlace {
  readonly id: string;
}

function moveWord(draft: Draft, document: ReviewedDocument, { id, parentId, index }: Move): boolean {
  const word = recordById(document.words, id);
  const target = recordById(document.lines, parentId);
  const source = word === undefined ? undefined : document.lines.get(word.lineId);
  if (word === undefined || source === undefined || target === undefined) return false;
  const wordIds = inserted(target.wordIds, word.id, index);
  if (isSameOrder(wordIds, target.wordIds)) return false;
  if (source.id !== target.id) leaveLine(draft, source.id, word.id);
  const line = draft.get("lines", target.id);
  if (line !== undefined) putLineWords(draft, line, wordIds);
  const next = draft.get("words", wordIds[wordIds.indexOf(word.id) + 1] ?? "");
  if (next !== undefined) separate(draft, word.id, next.text);
  return true;
}

function leaveLine(draft: Draft, lineId: LineId, wordId: WordId): void {
  const line = draft.get("lines", lineId);
  const rest = line?.wordIds.filter((other) => other !== wordId) ?? [];
  if (line !== undefined && rest.length > 0) putLineWords(draft, line, rest);
  else dropLine(draft, lineId);
}

function moveLine(draft: Draft, document: ReviewedDocument, { id, parentId, index }: Move): boolean {
  const line = recordById(document.lines, id);
  const target = recordById(document.blocks, parentId);
  const source = line === undefined ? undefined : document.blocks.get(line.blockId);
  if (line === undefined || source === undefined || target === undefined) return false;
  const lineIds = inserted(target.lineIds, line.id, index);
  if (isSameOrder(lineIds, target.lineIds)) return false;
  const { paragraphId: _, ...loose } = line;
  const paragraphId = paragraphAround(draft, lineIds, line.id);
  draft.put("lines", { ...loose, blockId: target.id, ...(paragraphId === undefined ? {} : { paragraphId }) });
  if (source.id !== target.id) leaveBlock(draft, source, line.id);
  putBlockLines(draft, target, lineIds);
  return true;
}

function leaveBlock(draft: Draft, block: Block, lineId: LineId): void {
  const rest = block.lineIds.filter((other) => other !== lineId);
  if (rest.length > 0) putBlockLines(draft, block, rest);
  else dropBlock(draft, block.id);
}

function paragraphAround(draft: Draft, lineIds: readonly LineId[], id: LineId) {
  const at = lineIds.indexOf(id);
  const neighbour = at > 0 ? lineIds[at - 1] : lineIds[at + 1];
  return neighbour === undefined ? undefined : draft.get("lines", neighbour)?.paragraphId;
}

function moveBlock(draft: Draft, document: ReviewedDocument, { id, parentId, index }: Move): boolean {
  const block = recordById(document.blocks, id);
  const page = recordById(document.pages, parentId);
  if (block === undefined || page === undefined || block.pageId !== page.id) return false;
  const blockIds: readonly BlockId[] = inserted(page.blockIds, block.id, index);
  if (isSameOrder(blockIds, page.blockIds)) return false;
  draft.put("pages", { ...page, blockIds });
  return true;
}

function inserted<I>(ids: readonly I[], id: I, index: number): readonly I[] {
  const others = ids.filter((other) => other !== id);
  return others.toSpliced(Math.min(others.length, Math.max(0, index)), 0, id);
}

function isSameOrder<I>(a: readonly I[], b: readonly I[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}
