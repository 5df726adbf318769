import { useEffect, useId, useMemo, useRef } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { indexAfterKey } from "./list-keys.ts";
import { MenuButton } from "./menu-button.tsx";
import { useFitting } from "./use-fitting.ts";
import styles from "./tabs.module.css";

export interface Tab {
  readonly id: string;
  readonly label: string;
  /** Small number after the label; for the eye only, so that the tab's name stays the same. */
  readonly count?: number | undefined;
  /** Has nothing to show: where room is short it is in the menu before the others. */
  readonly isEmpty?: boolean;
}

interface TabsProps {
  readonly label: string;
  /** On the button of the menu that has the tabs for which there is no room. */
  readonly moreLabel: string;
  readonly tabs: readonly Tab[];
  readonly selectedId: string;
  readonly onSelect: (id: string) => void;
  /** The panel of the selected tab. */
  readonly children: ReactNode;
}

const MORE_PX = 36;

/** One tab stop; arrows, Home and End move and select at once. Tabs that have no room are in a menu at the end. */
export function Tabs({ label, moreLabel, tabs, selectedId, onSelect, children }: TabsProps) {
  const id = useId();
  const takesFocus = useRef(false);
  const index = tabs.findIndex((tab) => tab.id === selectedId);
  const key = tabs.map((tab) => tab.id).join();
  const { row, fitting } = useFitting({ kept: index, key, reservePx: MORE_PX, last: useEmptyTabs(tabs) });
  useEffect(() => {
    if (!takesFocus.current) return;
    takesFocus.current = false;
    row.current?.querySelector<HTMLElement>("[aria-selected=true]")?.focus();
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const next = indexAfterKey(event.key, { index, count: tabs.length, direction: "horizontal", wraps: true });
    const tab = next === undefined ? undefined : tabs[next];
    if (tab === undefined) return;
    event.preventDefault();
    takesFocus.current = true;
    onSelect(tab.id);
  };
  const rest = tabs.filter((_, each) => !fitting.includes(each));
  return (
    <div className={styles["tabs"]}>
      <div className={styles["bar"]}>
        <div ref={row} role="tablist" aria-label={label} className={styles["row"]} onKeyDown={onKeyDown}>
          {tabs.map((tab) => (
            <TabButton
              key={tab.id}
              id={id}
              tab={tab}
              isSelected={tab.id === selectedId}
              hasRoom={!rest.includes(tab)}
              onSelect={onSelect}
            />
          ))}
        </div>
        {rest.length > 0 && <MoreTabs label={moreLabel} tabs={rest} onSelect={onSelect} />}
      </div>
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${selectedId}`} className={styles["panel"]}>
        {children}
      </div>
    </div>
  );
}

/** Indices, the same array as long as they are the same. */
function useEmptyTabs(tabs: readonly Tab[]): readonly number[] {
  const states = tabs.map(({ isEmpty }) => (isEmpty === true ? "empty" : "full")).join();
  return useMemo(() => states.split(",").flatMap((state, index) => (state === "empty" ? [index] : [])), [states]);
}

interface TabButtonProps {
  /** Of the tabs; the ids of tab and panel begin with it. */
  readonly id: string;
  readonly tab: Tab;
  readonly isSelected: boolean;
  readonly hasRoom: boolean;
  readonly onSelect: (id: string) => void;
}

function TabButton({ id, tab, isSelected, hasRoom, onSelect }: TabButtonProps) {
  return (
    <button
      id={`${id}-${tab.id}`}
      type="button"
      role="tab"
      aria-selected={isSelected}
      aria-controls={isSelected ? `${id}-panel` : undefined}
      tabIndex={isSelected ? 0 : -1}
      data-unseen={hasRoom ? undefined : true}
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
  );
}

interface MoreTabsProps {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly onSelect: (id: string) => void;
}

function MoreTabs({ label, tabs, onSelect }: MoreTabsProps) {
  const items = tabs.map((tab) => ({
    id: tab.id,
    label: tab.label,
    ...(tab.count === undefined ? {} : { shortcut: String(tab.count) }),
  }));
  return <MenuButton label={label} sections={[{ items }]} onPick={onSelect} isIconOnly icon="more" />;
}
