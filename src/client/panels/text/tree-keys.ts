import { treeKey } from "./tree-model.ts";
import type { TreeModel, TreeNode } from "./tree-model.ts";

/** Keys of the nodes whose children are hidden. */
export type Collapsed = ReadonlySet<string>;

/** What a key press asks of the tree. */
export type TreeMove =
  | { readonly kind: "go"; readonly index: number }
  | { readonly kind: "collapse" | "expand"; readonly keys: readonly string[] };

interface TreePosition {
  readonly model: TreeModel;
  readonly collapsed: Collapsed;
  readonly index: number;
}

const PAGE_STEPS = 10;

/** The keys of the tree pattern of the WAI-ARIA practices; undefined for a key that does nothing here. */
export function treeMove(key: string, position: TreePosition): TreeMove | undefined {
  const moves: Readonly<Record<string, () => TreeMove | undefined>> = {
    ArrowDown: () => go(position, steps(position, 1, nextVisible)),
    ArrowUp: () => go(position, steps(position, 1, previousVisible)),
    PageDown: () => go(position, steps(position, PAGE_STEPS, nextVisible)),
    PageUp: () => go(position, steps(position, PAGE_STEPS, previousVisible)),
    Home: () => go(position, 0),
    End: () => go(position, lastVisible(position)),
    ArrowRight: () => inward(position),
    ArrowLeft: () => outward(position),
    "*": () => expandSiblings(position),
  };
  return moves[key]?.();
}

export function hasChildren(node: TreeNode, index: number): boolean {
  return node.end > index + 1;
}

/** The nodes above, innermost first. */
export function ancestors({ nodes }: TreeModel, index: number): number[] {
  const found: number[] = [];
  for (let at = nodes[index]?.parent ?? -1; at >= 0; at = nodes[at]?.parent ?? -1) found.push(at);
  return found;
}

/** The node itself, or the collapsed one that hides it. */
export function visibleIndex({ model, collapsed, index }: TreePosition): number {
  const hiding = ancestors(model, index).findLast((at) => isCollapsed({ model, collapsed, index: at }));
  return hiding ?? index;
}

/** The index that the visible node after this one has; undefined at the end. */
export function nextVisible(position: TreePosition): number | undefined {
  const { nodes } = position.model;
  const node = nodes[position.index];
  if (node === undefined) return undefined;
  const next = isCollapsed(position) ? node.end : position.index + 1;
  return next < nodes.length ? next : undefined;
}

function previousVisible(position: TreePosition): number | undefined {
  return position.index > 0 ? visibleIndex({ ...position, index: position.index - 1 }) : undefined;
}

function lastVisible(position: TreePosition): number {
  return visibleIndex({ ...position, index: position.model.nodes.length - 1 });
}

function steps(from: TreePosition, count: number, step: (at: TreePosition) => number | undefined): number {
  let { index } = from;
  for (let i = 0; i < count; i += 1) index = step({ ...from, index }) ?? index;
  return index;
}

function inward(position: TreePosition): TreeMove | undefined {
  const { model, index } = position;
  const node = model.nodes[index];
  if (node === undefined || !hasChildren(node, index)) return undefined;
  return isCollapsed(position) ? { kind: "expand", keys: [treeKey(node)] } : go(position, index + 1);
}

function outward(position: TreePosition): TreeMove | undefined {
  const { model, index } = position;
  const node = model.nodes[index];
  if (node === undefined) return undefined;
  if (hasChildren(node, index) && !isCollapsed(position)) return { kind: "collapse", keys: [treeKey(node)] };
  return go(position, node.parent);
}

function expandSiblings({ model, index }: TreePosition): TreeMove {
  const parent = model.nodes[index]?.parent;
  const siblings = model.nodes.filter((node, at) => node.parent === parent && hasChildren(node, at));
  return { kind: "expand", keys: siblings.map(treeKey) };
}

function go({ model, index: from }: TreePosition, index: number): TreeMove | undefined {
  return index !== from && model.nodes[index] !== undefined ? { kind: "go", index } : undefined;
}

function isCollapsed({ model, collapsed, index }: TreePosition): boolean {
  const node = model.nodes[index];
  return node !== undefined && collapsed.has(treeKey(node)) && hasChildren(node, index);
}
