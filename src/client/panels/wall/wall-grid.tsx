import { useVirtualizer } from "@tanstack/react-virtual";
import type { Range } from "@tanstack/react-virtual";
import { memo, useEffect, useId, useMemo, useState } from "react";
import { useStore } from "zustand";
import { wordLanguages } from "#core/document/word-languages.ts";
import { wordStatus } from "#core/edit/reviewed-document.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { selectEdits } from "../../state/edits-store.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import type { WallItem, WallList } from "../../state/wall-store.ts";
import { pinnedRange } from "../../ui/pinned-range.ts";
import { createWallActions } from "./wall-actions.ts";
import type { WallActions } from "./wall-actions.ts";
import { useWallKeys } from "./use-wall-keys.ts";
import { layoutWall, ROW_HEIGHT_PX } from "./wall-rows.ts";
import type { WallLayout } from "./wall-rows.ts";
import { WallTile } from "./wall-tile.tsx";
import styles from "./wall.module.css";

const MARGIN_PX = 12;

/** One tab stop. Only the rows in view are there. */
export function WallGrid({ list }: { list: WallList }) {
  const { wall: texts } = useMessages();
  const workspace = useWorkspace();
  const { wall } = workspace;
  const actions = useMemo(() => createWallActions(workspace), [workspace]);
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const width = useWidth(scroller) - 2 * MARGIN_PX;
  const layout = useMemo(() => layoutWall(list.items, Math.max(200, width)), [list, width]);
  const active = useStore(wall, (state) => state.active);
  const id = useId();
  const activeRow = layout.rowOf[active] ?? 0;
  const virtualizer = useVirtualizer({
    count: layout.rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => ROW_HEIGHT_PX,
    overscan: 2,
    paddingStart: MARGIN_PX,
    paddingEnd: MARGIN_PX,
    scrollPaddingStart: MARGIN_PX,
    rangeExtractor: (range: Range) => pinnedRange(range, activeRow),
  });
  useEffect(() => {
    if (scroller !== null) virtualizer.scrollToIndex(activeRow, { align: "auto" });
  }, [virtualizer, scroller, activeRow]);
  useFocusBack(scroller);
  return (
    <div
      ref={setScroller}
      role="grid"
      aria-label={texts.grid}
      aria-rowcount={layout.rows.length}
      aria-activedescendant={`${id}-${String(active)}`}
      tabIndex={0}
      className={styles["grid"]}
      onKeyDown={useWallKeys(layout, actions)}
    >
      <div role="none" className={styles["content"]} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => (
          <div
            key={index}
            role="row"
            aria-rowindex={index + 1}
            className={styles["row"]}
            style={{ transform: `translateY(${String(start)}px)`, left: MARGIN_PX }}
          >
            <RowTiles id={id} list={list} layout={layout} row={index} actions={actions} />
          </div>
        ))}
      </div>
    </div>
  );
}

interface RowTilesProps {
  readonly id: string;
  readonly list: WallList;
  readonly layout: WallLayout;
  readonly row: number;
  readonly actions: WallActions;
}

/** Rendered anew for what happens in this row, not while others come and go. */
const RowTiles = memo(function RowTiles({ id, list: { items }, layout, row, actions }: RowTilesProps) {
  const { wall, edits, filters } = useWorkspace();
  const { from, to } = layout.rows[row] ?? { from: 0, to: 0 };
  const isHere = (index: number) => from <= index && index < to;
  const active = useStore(wall, (state) => (isHere(state.active) ? state.active : -1));
  const draft = useStore(wall, (state) => (isHere(state.draft?.index ?? -1) ? state.draft : undefined));
  const edited = useStore(edits);
  const threshold = useStore(filters, (state) => state.threshold);
  return items.slice(from, to).map((item, offset) => {
    const index = from + offset;
    const { document } = selectEdits(edited, item.subject.version);
    const word = document.words.get(item.wordId);
    if (word === undefined) return null;
    return (
      <WallTile
        key={index}
        id={`${id}-${String(index)}`}
        index={index}
        item={item}
        imageSize={document.imageSize}
        lang={wordLanguages(document, word)[0]?.tag}
        word={word}
        status={wordStatus(document, item.wordId)}
        leftPx={layout.lefts[index] ?? 0}
        widthPx={layout.widths[index] ?? 0}
        groupSize={groupSizeAt(items, index)}
        isLast={items[index + 1]?.group !== item.group}
        isActive={index === active}
        draft={draft?.index === index ? draft : undefined}
        threshold={threshold}
        actions={actions}
      />
    );
  });
});

/** How many words there are in the group that begins here; 0: none does. */
function groupSizeAt(items: readonly WallItem[], index: number): number {
  const group = items[index]?.group;
  if (items[index - 1]?.group === group) return 0;
  let size = 1;
  while (items[index + size]?.group === group) size += 1;
  return size;
}

/** The focus is lost with a field that is done. */
function useFocusBack(grid: HTMLElement | null): void {
  const { wall } = useWorkspace();
  const isTyping = useStore(wall, ({ draft }) => draft !== undefined);
  useEffect(() => {
    const isLost = document.activeElement === document.body;
    if (!isTyping && isLost) grid?.focus({ preventScroll: true });
  }, [isTyping, grid]);
}

function useWidth(element: HTMLElement | null): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      setWidth(element.clientWidth);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [element]);
  return width;
}
