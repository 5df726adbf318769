import type { BlockId } from "../document/ids.ts";
import type { Block } from "../document/text-records.ts";
import { polygonAngleDegrees } from "../geometry/polygon.ts";
import { putBlockLines } from "./block-lines.ts";
import { createDraft } from "./draft.ts";
import { dropBlock } from "./drop-empty.ts";
import type { Edit } from "./edit.ts";
import type { Neighbour } from "./merge-words.ts";
import { mergedFacts } from "./merged-facts.ts";
import type { ReviewedDocument } from "./reviewed-document.ts";

/**
 * A block becomes one with its neighbour on the page; the one that is read first stays, with its kind. Box, confidence and
 * languages as `mergedFacts` says. Undefined at the ends of a page, and for tables with cells.
 */
export function mergeBlocks(document: ReviewedDocument, id: BlockId, neighbour: Neighbour): Edit | undefined {
  const block = document.blocks.get(id);
  const blockIds = (block === undefined ? undefined : document.pages.get(block.pageId)?.blockIds) ?? [];
  const at = blockIds.indexOf(id) - (neighbour === "next" ? 0 : 1);
  const first = blockAt(document, blockIds, at);
  const second = blockAt(document, blockIds, at + 1);
  if (first === undefined || second === undefined) return undefined;
  if (first.table !== undefined || second.table !== undefined) return undefined;
  const draft = createDraft(document);
  putBlockLines(draft, mergedBlock(first, second), [...first.lineIds, ...second.lineIds]);
  dropBlock(draft, second.id);
  const selection = [{ kind: "block", id: first.id }] as const;
  return { label: { id: "merge-blocks", params: {} }, change: draft.change(), selection };
}

function blockAt(document: ReviewedDocument, ids: readonly BlockId[], index: number): Block | undefined {
  const id = index < 0 ? undefined : ids[index];
  return id === undefined ? undefined : document.blocks.get(id);
}

function mergedBlock(first: Block, second: Block): Block {
  const { id, pageId, kind, rawKind, polygon, lineIds, paragraphIds } = first;
  const { textBreak } = second;
  return {
    ...mergedFacts(first, second, polygon === undefined ? undefined : polygonAngleDegrees(polygon)),
    ...{ id, pageId, kind, lineIds, paragraphIds },
    ...(rawKind === undefined ? {} : { rawKind }),
    ...(textBreak === undefined ? {} : { textBreak }),
  };
}
