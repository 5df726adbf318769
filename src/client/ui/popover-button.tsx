import { useId, useLayoutEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-paths.ts";
import { placePopover } from "./popover-place.ts";
import buttonStyles from "./button.module.css";
import menuStyles from "./menu-button.module.css";

interface PopoverButtonProps {
  readonly icon: IconName;
  /** What is read out instead of `face`. */
  readonly label: string;
  /** What stands on the button. */
  readonly face: ReactNode;
  readonly buttonClass?: string | undefined;
  /** Names the popover. */
  readonly title: string;
  readonly popoverClass: string | undefined;
  /** Mounted while the popover is open. */
  readonly children: ReactNode;
}

/** A button that opens controls below itself; closed by Escape and by a click elsewhere. */
export function PopoverButton({ icon, label, face, buttonClass, title, popoverClass, children }: PopoverButtonProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const popover = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  // With its controls: how high it is decides on which side of the button there is room.
  useLayoutEffect(() => {
    if (isOpen && popover.current !== null && button.current !== null) {
      placePopover(popover.current, button.current, "start");
    }
  }, [isOpen]);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={classNames(buttonStyles["button"], buttonStyles["plain"], buttonClass)}
        popoverTarget={id}
        aria-label={label}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
      >
        <Icon name={icon} size={14} />
        {face}
        <Icon name="chevron-down" size={12} className={menuStyles["arrow"]} />
      </button>
      <div
        ref={popover}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={title}
        className={classNames(menuStyles["popover"], popoverClass)}
        onToggle={(event) => {
          setOpen(event.newState === "open");
        }}
      >
        {isOpen && children}
      </div>
    </>
  );
}
