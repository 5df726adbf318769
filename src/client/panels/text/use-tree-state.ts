import { useMemo, useState } from "react";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import { useShownSelection } from "../shown-selection.ts";
import { ancestors, visibleIndex } from "./tree-keys.ts";
import type { Collapsed } from "./tree-keys.ts";
import { treeKey, treeModel } from "./tree-model.ts";
import type { TreeModel } from "./tree-model.ts";
import { treeRows } from "./tree-rows.ts";
import type { TreeRow } from "./tree-rows.ts";

export interface TreeState {
  readonly model: TreeModel;
  readonly rows: readonly TreeRow[];
  readonly collapsed: Collapsed;
  /** The node that is the tab stop; -1 in an empty tree. */
  readonly activeIndex: number;
  /** Indices of all selected nodes. */
  readonly selected: ReadonlySet<number>;
  readonly setActive: (index: number) => void;
  readonly collapse: (keys: readonly string[]) => void;
  readonly expand: (keys: readonly string[]) => void;
}

const NONE: Collapsed = new Set();

/** What is open and where the tab stop is. A selection made elsewhere opens what hides it and becomes the tab stop. */
export function useTreeState(document: RecognizedDocument): TreeState {
  const model = treeModel(document);
  const targets = useShownSelection();
  const primary = targets.at(-1);
  const [collapsed, setCollapsed] = useState(NONE);
  const [active, setActive] = useState(0);
  const [followed, setFollowed] = useState<typeof primary>(undefined);

  const selected = useMemo(() => new Set(model.indicesOf(targets)), [model, targets]);
  if (primary !== followed) {
    setFollowed(primary);
    const primaryIndex = primary === undefined ? undefined : model.indexOf(primary);
    if (primaryIndex !== undefined) {
      setActive(primaryIndex);
      setCollapsed(without(collapsed, keysOf(model, ancestors(model, primaryIndex))));
    }
  }
  const rows = useMemo(() => treeRows(model, collapsed), [model, collapsed]);
  const index = Math.min(active, model.nodes.length - 1);
  return {
    model,
    rows,
    collapsed,
    selected,
    activeIndex: index < 0 ? -1 : visibleIndex({ model, collapsed, index }),
    setActive,
    collapse: (keys) => {
      setCollapsed(new Set([...collapsed, ...keys]));
    },
    expand: (keys) => {
      setCollapsed(without(collapsed, keys));
    },
  };
}

function keysOf(model: TreeModel, indices: readonly number[]): readonly string[] {
  return indices.flatMap((index) => model.nodes[index] ?? []).map(treeKey);
}

/** The same set when nothing goes, so that nothing is computed anew. */
function without(collapsed: Collapsed, keys: readonly string[]): Collapsed {
  if (!keys.some((key) => collapsed.has(key))) return collapsed;
  const rest = new Set(collapsed);
  for (const key of keys) rest.delete(key);
  return rest;
}
