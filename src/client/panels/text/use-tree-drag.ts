import { useEffect, useRef, useState } from "react";
import type { PointerEvent } from "react";
import { reorder } from "#core/edit/reorder.ts";
import type { Movable, NewPlace } from "#core/edit/reorder.ts";
import type { ReviewedDocument } from "#core/edit/reviewed-document.ts";
import { commitEdit } from "../../state/commit-edit.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { extentOf, markAcross, markUpright } from "./drop-mark.ts";
import type { DropMark } from "./drop-mark.ts";
import { dropPlace, movableOf, nodeMeant } from "./drop-place.ts";
import { indexBeside, indexUnder, isField, rowsBetween } from "./tree-elements.ts";
import type { TreeState } from "./use-tree-state.ts";

/** CSS pixels: a hand is never quite still, and near its ends the tree scrolls. */
const START_PX = 4;
const EDGE_PX = 24;
const SCROLL_PX = 12;

interface Press {
  readonly x: number;
  readonly y: number;
  readonly mover: Movable;
}

interface Drop {
  readonly place: NewPlace;
  readonly mark: DropMark;
}

interface Drag {
  readonly mover: Movable;
  readonly drop: Drop | undefined;
}

type TreePointerEvent = PointerEvent<HTMLElement>;

export interface TreeDrag {
  readonly isDragging: boolean;
  /** Nothing where it cannot be dropped. */
  readonly mark: DropMark | undefined;
  readonly handlers: Readonly<
    Record<
      "onPointerDown" | "onPointerMove" | "onPointerUp" | "onLostPointerCapture",
      (event: TreePointerEvent) => void
    >
  >;
}

/**
 * Words, lines and blocks are dragged to another place in the reading order; Escape leaves them where they were. A finger
 * scrolls the tree instead: for it there are the commands.
 */
export function useTreeDrag(document: ReviewedDocument, state: TreeState): TreeDrag {
  const workspace = useWorkspace();
  const press = useRef<Press>(undefined);
  // What is let go is what the last move said, drawn or not.
  const latest = useRef<Drag>(undefined);
  const [drag, setDrag] = useState<Drag>();
  const show = (next: Drag | undefined) => {
    latest.current = next;
    setDrag(next);
  };
  const stop = () => {
    press.current = undefined;
    show(undefined);
  };
  useEscape(drag !== undefined, stop);
  const onPointerDown = (event: TreePointerEvent) => {
    const mover = movableOf(state.model.nodes[indexUnder(event.target)]);
    const isMeant = event.button === 0 && event.pointerType !== "touch" && !isField(event.target);
    press.current = isMeant && mover !== undefined ? { x: event.clientX, y: event.clientY, mover } : undefined;
  };
  const onPointerMove = (event: TreePointerEvent) => {
    const { current: held } = press;
    // It was let go somewhere else.
    if (held === undefined || event.buttons === 0) return;
    const { currentTarget: tree, clientX, clientY } = event;
    if (latest.current === undefined) {
      if (Math.hypot(clientX - held.x, clientY - held.y) < START_PX) return;
      tree.setPointerCapture(event.pointerId);
      getSelection()?.removeAllRanges();
    }
    scrollNearEdge(tree, clientY);
    show({ mover: held.mover, drop: dropAt({ document, state, tree }, held.mover, { x: clientX, y: clientY }) });
  };
  const onPointerUp = () => {
    const dropped = latest.current;
    stop();
    if (dropped?.drop === undefined) return;
    void commitEdit(workspace, reorder(document, dropped.mover, dropped.drop.place));
    workspace.selection.getState().select(dropped.mover);
  };
  const handlers = { onPointerDown, onPointerMove, onPointerUp, onLostPointerCapture: stop };
  return { isDragging: drag !== undefined, mark: drag?.drop?.mark, handlers };
}

function useEscape(isListening: boolean, stop: () => void): void {
  useEffect(() => {
    if (!isListening) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      stop();
    };
    window.addEventListener("keydown", onKeyDown, true);
    return () => {
      window.removeEventListener("keydown", onKeyDown, true);
    };
  });
}

interface Scope {
  readonly document: ReviewedDocument;
  readonly state: TreeState;
  readonly tree: HTMLElement;
}

function dropAt({ document, state, tree }: Scope, mover: Movable, { x, y }: Pick<Press, "x" | "y">): Drop | undefined {
  const under = window.document.elementFromPoint(x, y);
  const at = under === null || !tree.contains(under) ? -1 : indexBeside(under, state.rows);
  const index = at < 0 ? undefined : nodeMeant(state.model, at, mover.kind);
  const node = index === undefined ? undefined : state.model.nodes[index];
  const origin = extentOf([...tree.children].slice(0, 1));
  if (index === undefined || node === undefined || origin === undefined) return undefined;
  const isWord = node.kind === "word";
  const elements = isWord
    ? [...tree.querySelectorAll(`[data-index="${String(index)}"]`)]
    : rowsBetween(tree, state.rows, { from: index, to: node.end });
  const extent = extentOf(elements);
  if (extent === undefined) return undefined;
  const isPast = isWord ? x > (extent.left + extent.right) / 2 : y > (extent.top + extent.bottom) / 2;
  const isBackwards = isWord && elements.some((element) => getComputedStyle(element).direction === "rtl");
  const place = dropPlace(document, mover, { id: node.id, isAfter: isPast !== isBackwards });
  const mark = isWord ? markUpright(extent, isPast, origin) : markAcross(extent, isPast, origin);
  return place && { place, mark };
}

function scrollNearEdge(tree: HTMLElement, y: number): void {
  const { top, bottom } = tree.getBoundingClientRect();
  if (y < top + EDGE_PX) tree.scrollBy(0, -SCROLL_PX);
  else if (y > bottom - EDGE_PX) tree.scrollBy(0, SCROLL_PX);
}
