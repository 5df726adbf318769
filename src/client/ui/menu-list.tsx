import { useLayoutEffect, useRef } from "react";
import type { KeyboardEvent } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-paths.ts";
import { indexAfterKey, indexOfTyped, isTypedKey } from "./list-keys.ts";
import { useTypeahead } from "./use-typeahead.ts";
import styles from "./menu-button.module.css";

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  /** An action by default. A checkbox leaves the menu open, so that several can be set. */
  readonly kind?: "action" | "radio" | "checkbox";
  readonly isChecked?: boolean;
  readonly isDisabled?: boolean;
  /** Second line: why it is disabled, or what it means. */
  readonly hint?: string | undefined;
  readonly shortcut?: string | undefined;
  readonly icon?: IconName | undefined;
}

export interface MenuSection {
  readonly label?: string | undefined;
  readonly items: readonly MenuItem[];
}

interface MenuListProps {
  readonly label: string;
  readonly sections: readonly MenuSection[];
  readonly onPick: (id: string) => void;
  readonly onClose: () => void;
  /** For a menu that is not about one choice. */
  readonly startsAtFirst?: boolean;
}

const ITEMS = "[role^=menuitem]";

/** The items of an open menu. Takes the focus when it appears: to the checked item, or else the first. */
export function MenuList({ label, sections, onPick, onClose, startsAtFirst = false }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null);
  const type = useTypeahead();
  useLayoutEffect(() => {
    const items = itemsIn(list.current);
    const checked = startsAtFirst ? undefined : items.find((item) => item.ariaChecked === "true");
    (checked ?? items[0])?.focus();
  }, [startsAtFirst]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Tab" || event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      onClose();
      return;
    }
    const items = itemsIn(list.current);
    const index = items.findIndex((item) => item === event.target);
    const next = isTypedKey(event)
      ? indexOfTyped(items.map(textOf), type(event.key, event.timeStamp), index)
      : indexAfterKey(event.key, { index, count: items.length, direction: "vertical", wraps: true });
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    items[next]?.focus();
  };
  const pick = (item: MenuItem) => {
    if (item.isDisabled === true) return;
    if (item.kind !== "checkbox") onClose();
    onPick(item.id);
  };
  return (
    <div ref={list} role="menu" aria-label={label} className={styles["list"]} onKeyDown={onKeyDown}>
      {sections.map((section, index) => (
        <MenuGroup key={section.label ?? String(index)} section={section} onPick={pick} />
      ))}
    </div>
  );
}

function MenuGroup({ section, onPick }: { section: MenuSection; onPick: (item: MenuItem) => void }) {
  return (
    <div role="group" aria-label={section.label} className={styles["group"]}>
      {section.label !== undefined && (
        <div className={styles["heading"]} aria-hidden="true">
          {section.label}
        </div>
      )}
      {section.items.map((item) => (
        <MenuRow key={item.id} item={item} onPick={onPick} />
      ))}
    </div>
  );
}

function MenuRow({ item, onPick }: { item: MenuItem; onPick: (item: MenuItem) => void }) {
  const { kind = "action" } = item;
  const isChoice = kind !== "action";
  return (
    <button
      type="button"
      role={isChoice ? `menuitem${kind}` : "menuitem"}
      aria-checked={isChoice ? item.isChecked === true : undefined}
      aria-disabled={item.isDisabled}
      tabIndex={-1}
      className={classNames(styles["item"], item.isDisabled === true && styles["disabled"])}
      onClick={() => {
        onPick(item);
      }}
    >
      {isChoice && <span className={styles["mark"]}>{item.isChecked === true && <Icon name="check" size={14} />}</span>}
      {item.icon !== undefined && <Icon name={item.icon} size={14} className={styles["icon"]} />}
      <span className={styles["words"]}>
        <span data-label>{item.label}</span>
        {item.hint !== undefined && <span className={styles["hint"]}>{item.hint}</span>}
      </span>
      {item.shortcut !== undefined && <kbd className={styles["shortcut"]}>{item.shortcut}</kbd>}
    </button>
  );
}

function itemsIn(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>(ITEMS) ?? [])];
}

function textOf(item: HTMLElement): string {
  return item.querySelector("[data-label]")?.textContent ?? "";
}
