import { useId, useLayoutEffect, useRef, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-paths.ts";
import { MenuList } from "./menu-list.tsx";
import type { MenuSection } from "./menu-list.tsx";
import { placePopover } from "./popover-place.ts";
import buttonStyles from "./button.module.css";
import styles from "./menu-button.module.css";

interface MenuButtonProps {
  /** What the button shows beside its icon: usually the value chosen. */
  readonly children?: ReactNode;
  /** The accessible name; must contain the text shown. */
  readonly label: string;
  readonly sections: readonly MenuSection[];
  readonly onPick: (id: string) => void;
  readonly icon?: IconName | undefined;
  readonly isDisabled?: boolean;
  readonly isSmall?: boolean;
  /** Without frame and arrow, for a button that is only an icon. */
  readonly isIconOnly?: boolean;
  readonly className?: string | undefined;
  readonly tabIndex?: number;
}

/** A button that opens a menu. Arrow keys open it and walk in it; Escape, Tab and a click elsewhere close it. */
export function MenuButton(props: MenuButtonProps) {
  const { children, label, sections, onPick, icon, isDisabled = false, isSmall = false, isIconOnly = false } = props;
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  // Before it is drawn, and with its items: how high it is decides on which side of the button there is room.
  useLayoutEffect(() => {
    if (isOpen && menu.current !== null && button.current !== null) placePopover(menu.current, button.current, "start");
  }, [isOpen]);
  const close = () => {
    menu.current?.hidePopover();
    button.current?.focus();
  };
  const openWithKey = (event: KeyboardEvent) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    menu.current?.showPopover();
  };
  const shape = isIconOnly ? buttonStyles["iconOnly"] : classNames(buttonStyles["button"], buttonStyles["plain"]);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={classNames(shape, isSmall && buttonStyles["small"], props.className)}
        popoverTarget={id}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        disabled={isDisabled}
        tabIndex={props.tabIndex}
        onKeyDown={openWithKey}
      >
        {icon !== undefined && <Icon name={icon} size={isSmall ? 14 : 16} />}
        {children}
        {!isIconOnly && <Icon name="chevron-down" size={12} className={styles["arrow"]} />}
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        className={styles["popover"]}
        onToggle={(event) => {
          setOpen(event.newState === "open");
        }}
      >
        {isOpen && <MenuList label={label} sections={sections} onPick={onPick} onClose={close} />}
      </div>
    </>
  );
}
