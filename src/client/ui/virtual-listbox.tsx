import { useVirtualizer } from "@tanstack/react-virtual";
import type { Range } from "@tanstack/react-virtual";
import { useEffect, useId, useRef } from "react";
import type { CSSProperties, KeyboardEvent, ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { indexAfterKey } from "./list-keys.ts";
import type { ListDirection } from "./list-keys.ts";
import { pinnedRange } from "./pinned-range.ts";
import styles from "./virtual-listbox.module.css";

export interface VirtualListboxProps {
  readonly label: string;
  readonly count: number;
  /** Length of one item along the list, with its gap, in CSS pixels. */
  readonly itemSizePx: number;
  readonly direction?: ListDirection;
  /** How many items are there beyond each end of the part in view. */
  readonly overscan?: number;
  /** -1: none. */
  readonly selectedIndex: number;
  readonly onSelect: (index: number) => void;
  readonly keyOf: (index: number) => string;
  readonly renderOption: (index: number) => ReactNode;
  /** Lies over the selected option but is no part of it: an option may hold no buttons of its own. */
  readonly besideSelected?: ReactNode;
  /** Of which menu its items are the subject, for the app's context menu. */
  readonly menu?: string;
  /** Gets the keys that the list does not use. */
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly className?: string | undefined;
}

/** A list of any length of which only the part in view is there. One tab stop; the selected option is the active one. */
export function VirtualListbox(props: VirtualListboxProps) {
  const { label, count, itemSizePx, direction = "vertical", selectedIndex, onSelect, keyOf } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const isHorizontal = direction === "horizontal";
  const virtualizer = useVirtualizer({
    count,
    horizontal: isHorizontal,
    getScrollElement: () => scroller.current,
    estimateSize: () => itemSizePx,
    getItemKey: keyOf,
    overscan: props.overscan ?? 4,
    rangeExtractor: (range: Range) => pinnedRange(range, selectedIndex),
  });
  useEffect(() => {
    virtualizer.measure();
  }, [virtualizer, itemSizePx, isHorizontal]);
  useEffect(() => {
    if (selectedIndex >= 0) virtualizer.scrollToIndex(selectedIndex, { align: "auto" });
  }, [virtualizer, selectedIndex]);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = indexAfterKey(event.key, { index: selectedIndex, count, direction });
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) {
      props.onKeyDown?.(event);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    onSelect(next);
  };
  const place = (index: number): CSSProperties => itemPlace(index, itemSizePx, isHorizontal);
  const length = count * itemSizePx;
  return (
    <div
      ref={scroller}
      className={classNames(styles["scroller"], isHorizontal && styles["horizontal"], props.className)}
    >
      <div className={styles["content"]} style={isHorizontal ? { width: length } : { height: length }}>
        <div
          role="listbox"
          aria-label={label}
          aria-orientation={direction}
          aria-activedescendant={selectedIndex >= 0 ? `${id}-${keyOf(selectedIndex)}` : undefined}
          tabIndex={0}
          data-menu={props.menu}
          className={styles["list"]}
          onKeyDown={onKeyDown}
        >
          {virtualizer.getVirtualItems().map(({ index, key }) => (
            <div
              key={key}
              id={`${id}-${keyOf(index)}`}
              role="option"
              aria-selected={index === selectedIndex}
              aria-posinset={index + 1}
              aria-setsize={count}
              className={styles["option"]}
              style={place(index)}
              onClick={() => {
                onSelect(index);
              }}
              onContextMenu={() => {
                if (props.menu !== undefined) onSelect(index);
              }}
            >
              {props.renderOption(index)}
            </div>
          ))}
        </div>
        {props.besideSelected !== undefined && selectedIndex >= 0 && (
          <div className={styles["beside"]} style={place(selectedIndex)}>
            {props.besideSelected}
          </div>
        )}
      </div>
    </div>
  );
}

function itemPlace(index: number, sizePx: number, isHorizontal: boolean): CSSProperties {
  const offset = `${String(index * sizePx)}px`;
  return isHorizontal
    ? { transform: `translateX(${offset})`, width: sizePx, height: "100%" }
    : { transform: `translateY(${offset})`, height: sizePx, width: "100%" };
}
