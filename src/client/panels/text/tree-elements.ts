import type { TreeRow } from "./tree-rows.ts";

/** A word that is being typed: what happens in its field is not for the tree. */
export function isField(target: EventTarget): boolean {
  return target instanceof HTMLInputElement;
}

/** Index of the node that is shown there; -1: none. */
export function indexUnder(target: EventTarget): number {
  const item = target instanceof Element ? target.closest<HTMLElement>("[data-index]") : null;
  return Number(item?.dataset["index"] ?? -1);
}

/** Those in view of the rows that show these nodes. */
export function rowsBetween(tree: Element, rows: readonly TreeRow[], { from, to }: { from: number; to: number }) {
  return [...tree.querySelectorAll<HTMLElement>("[data-row]")].filter((element) => {
    const row = rows[Number(element.dataset["row"])];
    return row !== undefined && row.index >= from && row.index < to;
  });
}

/** The node under the pointer; beside the words of a line its last one. -1: none. */
export function indexBeside(target: Element, rows: readonly TreeRow[]): number {
  const index = indexUnder(target);
  if (index >= 0) return index;
  const row = rows[Number(target.closest<HTMLElement>("[data-row]")?.dataset["row"] ?? -1)];
  return row === undefined ? -1 : Math.max(row.index, row.insideTo - 1);
}
