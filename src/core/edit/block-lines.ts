import type { LineId, ParagraphId } from "../document/ids.ts";
import type { Block } from "../document/text-records.ts";
import type { Draft } from "./draft.ts";

/**
 * Gives a block these lines in this order. Their paragraphs follow: each lists its lines in the order of the block, stands
 * where its first line does, and goes when it has none left.
 */
export function putBlockLines(draft: Draft, block: Block, lineIds: readonly LineId[]): void {
  const paragraphIds: ParagraphId[] = [];
  const linesOf = new Map<ParagraphId, LineId[]>();
  for (const id of lineIds) {
    const line = draft.get("lines", id);
    if (line === undefined) continue;
    if (line.blockId !== block.id) draft.put("lines", { ...line, blockId: block.id });
    const { paragraphId } = line;
    if (paragraphId === undefined) continue;
    const known = linesOf.get(paragraphId);
    if (known === undefined) paragraphIds.push(paragraphId);
    linesOf.set(paragraphId, [...(known ?? []), id]);
  }
  for (const id of block.paragraphIds)
    if (!linesOf.has(id) && draft.get("paragraphs", id)?.blockId === block.id) draft.remove("paragraphs", id);
  for (const [id, lines] of linesOf) {
    const paragraph = draft.get("paragraphs", id);
    if (paragraph !== undefined) draft.put("paragraphs", { ...paragraph, blockId: block.id, lineIds: lines });
  }
  draft.put("blocks", { ...block, lineIds, paragraphIds });
}
