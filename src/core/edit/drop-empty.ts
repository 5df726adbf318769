import { putBlockLines } from "./block-lines.ts";
import type { Draft } from "./draft.ts";

/** Takes out a line; its paragraph and its block go with it when it was their last one. */
export function dropLine(draft: Draft, id: string): void {
  const line = draft.get("lines", id);
  const block = line === undefined ? undefined : draft.get("blocks", line.blockId);
  if (line === undefined || block === undefined) return;
  draft.remove("lines", id);
  const lineIds = block.lineIds.filter((lineId) => lineId !== id);
  if (lineIds.length > 0) putBlockLines(draft, block, lineIds);
  else dropBlock(draft, block.id);
}

/** Takes out a block with its paragraphs; its lines must be elsewhere or gone. */
export function dropBlock(draft: Draft, id: string): void {
  const block = draft.get("blocks", id);
  if (block === undefined) return;
  draft.remove("blocks", id);
  for (const paragraphId of block.paragraphIds) {
    if (draft.get("paragraphs", paragraphId)?.blockId === id) draft.remove("paragraphs", paragraphId);
  }
  const page = draft.get("pages", block.pageId);
  if (page === undefined) return;
  draft.put("pages", { ...page, blockIds: page.blockIds.filter((blockId) => blockId !== id) });
}
