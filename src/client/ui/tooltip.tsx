import { useRef, useState } from "react";
import type { ReactNode } from "react";
import { placePopover } from "./popover-place.ts";
import styles from "./tooltip.module.css";

interface TooltipProps {
  readonly text: string;
  readonly shortcut?: string | undefined;
  readonly children: ReactNode;
}

/**
 * Shows on hover and on keyboard focus, in the top layer, so that no panel cuts it off. It repeats what the accessible
 * name says and is therefore not announced again.
 */
export function Tooltip({ text, shortcut, children }: TooltipProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  const [isOpen, setOpen] = useState(false);
  const open = () => {
    setOpen(true);
  };
  const close = () => {
    setOpen(false);
  };
  return (
    <span
      ref={anchor}
      className={styles["anchor"]}
      onPointerEnter={(event) => {
        if (event.pointerType === "mouse") open();
      }}
      onPointerLeave={close}
      onPointerDown={close}
      onFocus={(event) => {
        if (event.target.matches(":focus-visible")) open();
      }}
      onBlur={close}
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
      }}
    >
      {children}
      {isOpen && (
        <span
          ref={(bubble) => {
            if (bubble === null || anchor.current === null) return;
            bubble.showPopover();
            placePopover(bubble, anchor.current, "center");
          }}
          popover="manual"
          aria-hidden="true"
          className={styles["bubble"]}
        >
          {text}
          {shortcut !== undefined && <kbd className={styles["shortcut"]}>{shortcut}</kbd>}
        </span>
      )}
    </span>
  );
}
