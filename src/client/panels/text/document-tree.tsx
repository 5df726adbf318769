import { useVirtualizer } from "@tanstack/react-virtual";
import type { Range, Virtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useRef } from "react";
import type { KeyboardEvent, MouseEvent, PointerEvent } from "react";
import { useStore } from "zustand";
import type { ReviewedDocument } from "#core/edit/reviewed-document.ts";
import { commandOfKeys } from "../../commands/key-dispatcher.ts";
import { COMMANDS } from "../../commands/registry.ts";
import { startEditing } from "../../commands/word-editing.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { selectMarkedWords } from "../../state/search-store.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import type { Workspace } from "../../state/workspace.ts";
import { classNames } from "../../ui/class-names.ts";
import { indexOfTyped, isTypedKey } from "../../ui/list-keys.ts";
import { pinnedRange } from "../../ui/pinned-range.ts";
import { useScroller } from "../../ui/use-scroller.ts";
import { useTypeahead } from "../../ui/use-typeahead.ts";
import { useSelectTarget } from "../use-select-target.ts";
import type { DropMark } from "./drop-mark.ts";
import { indexUnder, isField } from "./tree-elements.ts";
import { treeMove } from "./tree-keys.ts";
import { nodeText, treeKey } from "./tree-model.ts";
import type { TreeModel, TreeNode } from "./tree-model.ts";
import { TreeRowView } from "./tree-row-view.tsx";
import { rowOfNode } from "./tree-rows.ts";
import type { TreeRow } from "./tree-rows.ts";
import { useTreeDrag } from "./use-tree-drag.ts";
import type { TreeState } from "./use-tree-state.ts";
import styles from "./document-tree.module.css";

const ROW_HEIGHT_PX = 26;

interface DocumentTreeProps {
  readonly document: ReviewedDocument;
  readonly state: TreeState;
}

/** The document as its readers may use it without seeing the image: page, block, line, word. */
export function DocumentTree({ document, state }: DocumentTreeProps) {
  const { model, activeIndex } = state;
  const { panels } = useMessages();
  const workspace = useWorkspace();
  const { selection } = workspace;
  const [tree, setTree] = useScroller();
  const takesFocus = useRef(false);
  const onKeyDown = useTreeKeys(document, state, () => {
    takesFocus.current = true;
  });
  const select = useSelectNode(state);
  const drag = useTreeDrag(document, state);
  const holdsFocus = useRef(false);
  useLayoutEffect(() => {
    // An item that goes with its word takes the focus along, without any event.
    const isLost = holdsFocus.current && tree?.ownerDocument.activeElement === tree?.ownerDocument.body;
    if (!takesFocus.current && !isLost) return;
    takesFocus.current = false;
    tree?.querySelector<HTMLElement>(`[data-index="${String(activeIndex)}"]`)?.focus({ preventScroll: true });
  });
  const onClick = (event: MouseEvent) => {
    const index = indexUnder(event.target);
    const node = model.nodes[index];
    if (node === undefined || isField(event.target)) return;
    takesFocus.current = true;
    state.setActive(index);
    if (isToggle(event.target)) toggle(state, node);
    else select(index, event.shiftKey || event.ctrlKey || event.metaKey);
  };
  const onDoubleClick = (event: MouseEvent) => {
    const node = model.nodes[indexUnder(event.target)];
    if (node?.kind === "word" && !isField(event.target)) startEditing(workspace, node.id, "text");
  };
  const onContextMenu = (event: MouseEvent) => {
    const index = indexUnder(event.target);
    if (event.button !== 2 || index < 0) return;
    state.setActive(index);
    if (!state.selected.has(index)) select(index, false);
  };
  const onPointerOver = (event: PointerEvent) => {
    const node = model.nodes[indexUnder(event.target)];
    selection.getState().hover(node === undefined ? undefined : { kind: node.kind, id: node.id });
  };
  return (
    <div
      ref={setTree}
      role="tree"
      aria-label={panels.text.tree}
      aria-multiselectable="true"
      className={classNames(styles["tree"], drag.isDragging && styles["dragging"])}
      onKeyDown={onKeyDown}
      onFocus={() => {
        holdsFocus.current = true;
      }}
      onBlur={() => {
        holdsFocus.current = false;
      }}
      data-menu="words"
      {...drag.handlers}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
      onContextMenu={onContextMenu}
      onPointerOver={onPointerOver}
      onPointerLeave={() => {
        selection.getState().hover(undefined);
      }}
    >
      <TreeRows document={document} state={state} scroller={tree} mark={drag.mark} />
    </div>
  );
}

interface TreeRowsProps extends DocumentTreeProps {
  /** Null in the first pass. */
  readonly scroller: HTMLDivElement | null;
  /** Where what is dragged would go. */
  readonly mark: DropMark | undefined;
}

/** The rows in view, and the one with the tab stop wherever it is. */
function TreeRows({ document, state, scroller, mark }: TreeRowsProps) {
  const { model, rows, activeIndex } = state;
  const { filters, search } = useWorkspace();
  const threshold = useStore(filters, ({ threshold: value }) => value);
  const marked = useStore(search, selectMarkedWords);
  const activeRow = rowOfNode(rows, activeIndex);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => ROW_HEIGHT_PX,
    measureElement: heightLaidOut,
    overscan: 4,
    indexAttribute: "data-row",
    rangeExtractor: (range: Range) => pinnedRange(range, activeRow),
  });
  useEffect(() => {
    if (scroller !== null && activeRow >= 0) virtualizer.scrollToIndex(activeRow, { align: "auto" });
  }, [virtualizer, activeRow, scroller]);
  return (
    <div role="none" className={styles["content"]} style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ index, start }) => {
        const row = rows[index];
        const node = row === undefined ? undefined : model.nodes[row.index];
        if (row === undefined || node === undefined) return null;
        return (
          <div
            key={`${treeKey(node)}-${String(row.insideFrom)}`}
            ref={virtualizer.measureElement}
            role="none"
            data-row={index}
            className={styles["place"]}
            style={{ transform: `translateY(${String(start)}px)` }}
          >
            <TreeRowView
              document={document}
              model={model}
              row={row}
              collapsed={state.collapsed}
              activeIndex={index === activeRow ? activeIndex : -1}
              selected={selectedIn(row, state.selected)}
              threshold={threshold}
              marked={markedIn(row, model, marked)}
            />
          </div>
        );
      })}
      {mark !== undefined && <div className={styles["drop"]} style={{ ...mark }} />}
    </div>
  );
}

/**
 * As the browser tells once it has laid the row out. Asking for it would have every new row laid out on its own, and all
 * rows drawn a second time before anything is seen.
 */
function heightLaidOut(
  row: HTMLElement,
  entry: ResizeObserverEntry | undefined,
  { itemSizeCache, indexFromElement, options }: Virtualizer<HTMLDivElement, HTMLElement>,
): number {
  const height = entry?.borderBoxSize[0]?.blockSize;
  return height ?? itemSizeCache.get(options.getItemKey(indexFromElement(row))) ?? ROW_HEIGHT_PX;
}

function useSelectNode({ model }: TreeState): (index: number, adds: boolean) => void {
  const { selection } = useWorkspace();
  const selectTarget = useSelectTarget();
  return (index, adds) => {
    const node = model.nodes[index];
    if (node === undefined) return;
    const target = { kind: node.kind, id: node.id };
    if (adds) selection.getState().toggle(target);
    else selectTarget(target);
  };
}

/**
 * Arrows move and select, so that the image shows what is read; Enter and Space select, with Shift they add. A word is edited
 * by Enter and by F2. Letters find a word, unless they are commands.
 */
function useTreeKeys(document: ReviewedDocument, state: TreeState, onMove: () => void) {
  const type = useTypeahead();
  const workspace = useWorkspace();
  const select = useSelectNode(state);
  const go = (index: number) => {
    onMove();
    state.setActive(index);
    select(index, false);
  };
  const typed = (event: KeyboardEvent) => {
    const nodes: readonly TreeNode[] = state.model.nodes;
    const labels = nodes.map((node) => nodeText(document, node));
    const index = indexOfTyped(labels, type(event.key, event.timeStamp), state.activeIndex);
    if (index >= 0) go(index);
    return index >= 0;
  };
  const handle = (event: KeyboardEvent): boolean => {
    const { model, collapsed, activeIndex: index } = state;
    const move = treeMove(event.key, { model, collapsed, index });
    const node = model.nodes[index];
    const isEdit = event.key === "F2" || (event.key === "Enter" && !event.shiftKey);
    if (isEdit && node?.kind === "word") {
      select(index, false);
      startEditing(workspace, node.id, "text");
    } else if (event.key === "Enter" || event.key === " ") select(index, event.shiftKey);
    else if (move?.kind === "go") go(move.index);
    else if (move !== undefined) state[move.kind](move.keys);
    else return isTypedKey(event) && !isShiftedLetter(event) && !isCommand(event, workspace) && typed(event);
    return true;
  };
  return (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isField(event.target) || !handle(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
}

function isCommand(event: KeyboardEvent, { settings }: Workspace): boolean {
  const { hasCharacterKeys, keys } = settings.getState();
  return commandOfKeys(event, "content", { commands: COMMANDS, hasCharacterKeys, keys }) !== undefined;
}

function toggle(state: TreeState, node: TreeNode): void {
  const key = treeKey(node);
  if (state.collapsed.has(key)) state.expand([key]);
  else state.collapse([key]);
}

/** Words are found without Shift as well: with it letters are commands. */
function isShiftedLetter({ key, shiftKey }: KeyboardEvent): boolean {
  return shiftKey && /\p{L}/u.test(key);
}

function isToggle(target: EventTarget): boolean {
  return target instanceof Element && target.closest("[data-toggle]") !== null;
}

function markedIn(row: TreeRow, { nodes }: TreeModel, marked: ReadonlySet<string> | undefined): string {
  if (marked === undefined) return "";
  const inside = nodes.slice(row.insideFrom, row.insideTo);
  return inside.flatMap(({ kind, id }) => (kind === "word" && marked.has(id) ? [id] : [])).join(",");
}

function selectedIn(row: TreeRow, selected: ReadonlySet<number>): string {
  if (selected.size === 0) return "";
  const inside = Array.from({ length: row.insideTo - row.insideFrom }, (_, order) => row.insideFrom + order);
  return [row.index, ...inside].filter((index) => selected.has(index)).join(",");
}
