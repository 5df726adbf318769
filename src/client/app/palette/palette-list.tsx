import { useVirtualizer } from "@tanstack/react-virtual";
import type { Range } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { useMessages } from "../../messages/messages-context.ts";
import { Icon } from "../../ui/icon.tsx";
import { pinnedRange } from "../../ui/pinned-range.ts";
import { MarkedText } from "./marked-text.tsx";
import type { PaletteEntry } from "./palette-entry.ts";
import type { RankedEntry } from "./rank-entries.ts";
import styles from "./palette.module.css";

interface PaletteListProps {
  /** Of the combobox; the ids of list and options are made from it. */
  readonly id: string;
  readonly ranked: readonly RankedEntry[];
  readonly index: number;
  readonly onHover: (index: number) => void;
  readonly onChoose: (entry: PaletteEntry) => void;
}

const ROW_PX = 34;

export function optionId(id: string, index: number): string {
  return `${id}-${String(index)}`;
}

/** Only the rows in view and the active one are there: a batch may have thousands of images. */
export function PaletteList({ id, ranked, index, onHover, onChoose }: PaletteListProps) {
  const { palette } = useMessages();
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: ranked.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 6,
    rangeExtractor: (range: Range) => pinnedRange(range, index),
  });
  useEffect(() => {
    if (index < ranked.length) virtualizer.scrollToIndex(index, { align: "auto" });
  }, [virtualizer, index, ranked]);
  return (
    <div ref={scroller} id={`${id}-list`} role="listbox" aria-label={palette.results} className={styles["scroller"]}>
      <div role="none" className={styles["list"]} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index: row, start }) => {
          const each = ranked[row];
          if (each === undefined) return null;
          return (
            <div
              key={each.entry.id}
              id={optionId(id, row)}
              role="option"
              aria-selected={row === index}
              aria-disabled={each.entry.reason !== undefined}
              aria-posinset={row + 1}
              aria-setsize={ranked.length}
              className={styles["option"]}
              style={{ transform: `translateY(${String(start)}px)` }}
              // Not when the list moves below a resting pointer.
              onPointerMove={() => {
                if (row !== index) onHover(row);
              }}
              onClick={() => {
                onChoose(each.entry);
              }}
            >
              <Row ranked={each} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Row({ ranked: { entry, places, isRecent } }: { ranked: RankedEntry }) {
  const { palette } = useMessages();
  return (
    <>
      <span className={styles["mark"]}>{entry.isOn === true && <Icon name="check" size={14} />}</span>
      <span className={styles["label"]}>
        <MarkedText text={entry.label} places={places} />
      </span>
      <span className={styles["aside"]}>{entry.reason ?? (isRecent ? palette.recent : entry.group)}</span>
      {entry.shortcut !== undefined && <kbd>{entry.shortcut}</kbd>}
    </>
  );
}
