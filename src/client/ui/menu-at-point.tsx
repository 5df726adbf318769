import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { MenuList } from "./menu-list.tsx";
import type { MenuSection } from "./menu-list.tsx";
import { popoverPlace } from "./popover-place.ts";
import styles from "./menu-button.module.css";

interface MenuAtPointProps {
  readonly label: string;
  /** In CSS pixels of the window. */
  readonly at: { readonly x: number; readonly y: number };
  readonly sections: readonly MenuSection[];
  readonly onPick: (id: string) => void;
  readonly onClose: () => void;
}

/** A menu without a button, open for as long as it is rendered. Gives the focus back when it goes. */
export function MenuAtPoint({ label, at, sections, onPick, onClose }: MenuAtPointProps) {
  const popover = useRef<HTMLDivElement>(null);
  const wasPressed = useRef(false);
  const [isShown, setShown] = useState(false);
  useLayoutEffect(() => {
    const before = document.activeElement;
    // Not "auto": the button that is still down would close it as soon as it comes up.
    popover.current?.showPopover();
    setShown(true);
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  useLayoutEffect(() => {
    if (popover.current !== null) place(popover.current, at);
  }, [isShown, at]);
  useClosedElsewhere(popover, onClose);
  return (
    <div
      ref={popover}
      popover="manual"
      className={styles["popover"]}
      onPointerDownCapture={() => {
        wasPressed.current = true;
      }}
      // The finger that asked for the menu comes up over one of its items.
      onClickCapture={(event) => {
        if (event.detail > 0 && !wasPressed.current) event.stopPropagation();
      }}
      onContextMenu={(event) => {
        event.preventDefault();
      }}
    >
      {isShown && <MenuList label={label} sections={sections} onPick={onPick} onClose={onClose} startsAtFirst />}
    </div>
  );
}

function useClosedElsewhere(popover: { readonly current: HTMLElement | null }, onClose: () => void): void {
  useEffect(() => {
    const listening = new AbortController();
    const options = { signal: listening.signal, capture: true };
    const closeOutside = (event: PointerEvent) => {
      if (event.target instanceof Node && popover.current?.contains(event.target) !== true) onClose();
    };
    window.addEventListener("pointerdown", closeOutside, options);
    window.addEventListener("resize", onClose, options);
    window.addEventListener("blur", onClose, { signal: listening.signal });
    return () => {
      listening.abort();
    };
  }, [popover, onClose]);
}

function place(popover: HTMLElement, { x, y }: MenuAtPointProps["at"]): void {
  const { left, top } = popoverPlace({
    anchor: { left: x, top: y, width: 0, height: 0 },
    popover: popover.getBoundingClientRect(),
    window: { width: window.innerWidth, height: window.innerHeight },
    align: "start",
  });
  popover.style.left = `${String(Math.round(left))}px`;
  popover.style.top = `${String(Math.round(top))}px`;
}
