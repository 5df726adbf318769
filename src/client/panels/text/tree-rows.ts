import { treeKey } from "./tree-model.ts";
import type { TreeModel } from "./tree-model.ts";
import type { Collapsed } from "./tree-keys.ts";

/**
 * One row on screen: a part with its name, or a line with its words side by side. A very long line goes on in further
 * rows, so that no row holds more than a screenful of words.
 */
export interface TreeRow {
  /** Index of the part or line; the node itself is shown in the first of its rows. */
  readonly index: number;
  readonly isFirst: boolean;
  /** Indices of the words shown: from, and after the last. */
  readonly wordsFrom: number;
  readonly wordsTo: number;
}

export const MOST_WORDS_PER_ROW = 40;

export function treeRows(model: TreeModel, collapsed: Collapsed): readonly TreeRow[] {
  const rows: TreeRow[] = [];
  let index = 0;
  while (index < model.nodes.length) {
    const node = model.nodes[index];
    if (node === undefined) break;
    const isCollapsed = collapsed.has(treeKey(node));
    if (node.kind === "line" && !isCollapsed) pushLine(rows, index, node.end);
    else rows.push({ index, isFirst: true, wordsFrom: index, wordsTo: index });
    index = node.kind === "line" || isCollapsed ? node.end : index + 1;
  }
  return rows;
}

/** The row that shows a node; -1 when a collapsed part hides it. */
export function rowOfNode(rows: readonly TreeRow[], model: TreeModel, index: number): number {
  const isWord = model.nodes[index]?.kind === "word";
  let low = 0;
  let high = rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    if (row === undefined) return -1;
    if (isWord ? row.wordsFrom <= index && index < row.wordsTo : row.index === index && row.isFirst) return middle;
    const isBefore = row.index < index && (!isWord || row.wordsTo <= index);
    if (isBefore) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function pushLine(rows: TreeRow[], index: number, end: number): void {
  let from = index + 1;
  do {
    const to = Math.min(end, from + MOST_WORDS_PER_ROW);
    rows.push({ index, isFirst: from === index + 1, wordsFrom: from, wordsTo: to });
    from = to;
  } while (from < end);
}
