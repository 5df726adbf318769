import { recordById } from "#core/document/record-by-id.ts";
import type { Movable, NewPlace } from "#core/edit/reorder.ts";
import type { ReviewedDocument } from "#core/edit/reviewed-document.ts";
import { ancestors } from "./tree-keys.ts";
import type { TreeModel, TreeNode } from "./tree-model.ts";

/** What is dragged by a node; undefined for pages and paragraphs: their order is that of what is in them. */
export function movableOf(node: TreeNode | undefined): Movable | undefined {
  if (node === undefined || node.kind === "page" || node.kind === "paragraph") return undefined;
  return { kind: node.kind, id: node.id };
}

/** Index of the node of this kind that is meant at a node: itself, one above it, or else the first one in it. */
export function nodeMeant(model: TreeModel, index: number, kind: Movable["kind"]): number | undefined {
  const { nodes } = model;
  const above = [index, ...ancestors(model, index)].find((at) => nodes[at]?.kind === kind);
  if (above !== undefined) return above;
  const inside = nodes.slice(index, nodes[index]?.end).findIndex((node) => node.kind === kind);
  return inside < 0 ? undefined : index + inside;
}

/** The place right before or after another of its kind. Undefined when nothing would change; blocks stay on their page. */
export function dropPlace(
  document: ReviewedDocument,
  mover: Movable,
  { id, isAfter }: { readonly id: string; readonly isAfter: boolean },
): NewPlace | undefined {
  const source = siblingsOf(document, mover);
  const target = siblingsOf(document, { kind: mover.kind, id });
  if (source === undefined || target === undefined || id === mover.id) return undefined;
  const isSameParent = source.parentId === target.parentId;
  if (mover.kind === "block" && !isSameParent) return undefined;
  const index = target.ids.filter((each) => each !== mover.id).indexOf(id) + (isAfter ? 1 : 0);
  return isSameParent && index === source.ids.indexOf(mover.id) ? undefined : { parentId: target.parentId, index };
}

interface Siblings {
  readonly parentId: string;
  readonly ids: readonly string[];
}

function siblingsOf({ words, lines, blocks, pages }: ReviewedDocument, { kind, id }: Movable): Siblings | undefined {
  const word = kind === "word" ? recordById(words, id) : undefined;
  const line = word && lines.get(word.lineId);
  if (line !== undefined) return { parentId: line.id, ids: line.wordIds };
  const ownLine = kind === "line" ? recordById(lines, id) : undefined;
  const block = ownLine && blocks.get(ownLine.blockId);
  if (block !== undefined) return { parentId: block.id, ids: block.lineIds };
  const ownBlock = kind === "block" ? recordById(blocks, id) : undefined;
  const page = ownBlock && pages.get(ownBlock.pageId);
  return page && { parentId: page.id, ids: page.blockIds };
}
