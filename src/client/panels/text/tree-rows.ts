import { treeKey } from "./tree-model.ts";
import type { TreeModel } from "./tree-model.ts";
import type { Collapsed } from "./tree-keys.ts";

/**
 * One row on screen: a part with its name, a block with its only paragraph, or a line with its words side by side. A very
 * long line goes on in further rows, so that no row holds more than a screenful of words.
 */
export interface TreeRow {
  /** Index of the part or line; the node itself is shown in the first of its rows. */
  readonly index: number;
  readonly isFirst: boolean;
  /** Indices of the children shown beside it: from, and after the last. */
  readonly insideFrom: number;
  readonly insideTo: number;
}

export const MOST_WORDS_PER_ROW = 40;

export function treeRows(model: TreeModel, collapsed: Collapsed): readonly TreeRow[] {
  const rows: TreeRow[] = [];
  const isCollapsed = (index: number) => {
    const node = model.nodes[index];
    return node !== undefined && collapsed.size > 0 && collapsed.has(treeKey(node));
  };
  let index = 0;
  for (let node = model.nodes[index]; node !== undefined; node = model.nodes[index]) {
    const paragraph = isCollapsed(index) ? undefined : onlyParagraph(model, index);
    if (node.kind === "line" && !isCollapsed(index)) pushLine(rows, index, node.end);
    else rows.push({ index, isFirst: true, insideFrom: index + 1, insideTo: paragraph ?? index + 1 });
    const last = paragraph === undefined ? index : index + 1;
    index = node.kind === "line" || isCollapsed(last) ? (model.nodes[last]?.end ?? last + 1) : last + 1;
  }
  return rows;
}

/** The row that shows a node; -1 when a collapsed part hides it. */
export function rowOfNode(rows: readonly TreeRow[], index: number): number {
  let low = 0;
  let high = rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    if (row === undefined) return -1;
    const first = row.isFirst ? row.index : row.insideFrom;
    if (index < first) high = middle - 1;
    else if (index === row.index || (row.insideFrom <= index && index < row.insideTo)) return middle;
    else low = middle + 1;
  }
  return -1;
}

/** Index after the paragraph of a block that has no other child. */
function onlyParagraph({ nodes }: TreeModel, index: number): number | undefined {
  const block = nodes[index];
  const child = nodes[index + 1];
  const isOnly = block?.kind === "block" && child?.kind === "paragraph" && child.end === block.end;
  return isOnly ? index + 2 : undefined;
}

function pushLine(rows: TreeRow[], index: number, end: number): void {
  let from = index + 1;
  do {
    const to = Math.min(end, from + MOST_WORDS_PER_ROW);
    rows.push({ index, isFirst: from === index + 1, insideFrom: from, insideTo: to });
    from = to;
  } while (from < end);
}
