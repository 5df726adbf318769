import { useEffect, useId, useRef } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { indexAfterKey } from "./list-keys.ts";
import styles from "./tabs.module.css";

export interface Tab {
  readonly id: string;
  readonly label: string;
  /** Small number after the label; for the eye only, so that the tab's name stays the same. */
  readonly count?: number | undefined;
}

interface TabsProps {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly selectedId: string;
  readonly onSelect: (id: string) => void;
  /** The panel of the selected tab. */
  readonly children: ReactNode;
}

/** One tab stop; arrows, Home and End move and select at once. A row that is too long scrolls. */
export function Tabs({ label, tabs, selectedId, onSelect, children }: TabsProps) {
  const id = useId();
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    selectedTab(row.current)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [selectedId]);
  useEffect(() => markHiddenEnds(row.current), []);
  const onKeyDown = (event: KeyboardEvent) => {
    const index = tabs.findIndex((tab) => tab.id === selectedId);
    const next = indexAfterKey(event.key, { index, count: tabs.length, direction: "horizontal", wraps: true });
    const tab = next === undefined ? undefined : tabs[next];
    if (tab === undefined) return;
    event.preventDefault();
    onSelect(tab.id);
    row.current?.querySelectorAll<HTMLElement>("[role=tab]")[next ?? 0]?.focus();
  };
  return (
    <div className={styles["tabs"]}>
      <div ref={row} role="tablist" aria-label={label} className={styles["row"]} onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            id={`${id}-${tab.id}`}
            type="button"
            role="tab"
            aria-selected={tab.id === selectedId}
            aria-controls={tab.id === selectedId ? `${id}-panel` : undefined}
            tabIndex={tab.id === selectedId ? 0 : -1}
            className={styles["tab"]}
            onClick={() => {
              onSelect(tab.id);
            }}
          >
            {tab.label}
            {tab.count !== undefined && (
              <span className={styles["count"]} aria-hidden="true">
                {tab.count}
              </span>
            )}
          </button>
        ))}
      </div>
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${selectedId}`} className={styles["panel"]}>
        {children}
      </div>
    </div>
  );
}

function selectedTab(row: HTMLElement | null): Element | null | undefined {
  return row?.querySelector("[aria-selected=true]");
}

/** Marks the ends behind which there are more tabs, for a fading edge. Gives the function that stops it. */
function markHiddenEnds(row: HTMLElement | null): () => void {
  if (row === null) return () => undefined;
  const mark = () => {
    row.toggleAttribute("data-more-before", row.scrollLeft > 1);
    row.toggleAttribute("data-more-after", row.scrollLeft + row.clientWidth < row.scrollWidth - 1);
  };
  const observer = new ResizeObserver(mark);
  observer.observe(row);
  for (const tab of row.children) observer.observe(tab);
  row.addEventListener("scroll", mark, { passive: true });
  return () => {
    observer.disconnect();
    row.removeEventListener("scroll", mark);
  };
}
