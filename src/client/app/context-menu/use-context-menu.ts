import { useCallback, useEffect, useState } from "react";
import { MENU_PLACES } from "../../commands/context-menus.ts";
import type { MenuPlace } from "../../commands/context-menus.ts";
import type { Workspace } from "../../state/workspace.ts";
import { listenToLongPress } from "./long-press.ts";
import { menuPoint } from "./menu-point.ts";

interface AskedMenu {
  readonly place: MenuPlace;
  /** In CSS pixels of the window. */
  readonly at: { readonly x: number; readonly y: number };
  /** Another one for each time that a menu is asked for. */
  readonly number: number;
}

/** The views select what is under the pointer as the event passes them; here it arrives last. */
export function useContextMenu(workspace: Workspace): { asked: AskedMenu | undefined; close: () => void } {
  const [asked, setAsked] = useState<AskedMenu>();
  const close = useCallback(() => {
    setAsked(undefined);
  }, []);
  useEffect(() => {
    const onContextMenu = (event: MouseEvent) => {
      // With Shift held the browser's own menu is there, as in Firefox.
      const wantsBrowser = event.shiftKey && event.button === 2;
      const element = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-menu]") : null;
      const place = MENU_PLACES.find((each) => each === element?.dataset["menu"]);
      if (event.defaultPrevented || wantsBrowser || element === null || place === undefined) return;
      event.preventDefault();
      const at = menuPoint(event, element, workspace);
      setAsked((before) => ({ place, at, number: (before?.number ?? 0) + 1 }));
    };
    window.addEventListener("contextmenu", onContextMenu);
    const stop = listenToLongPress(window);
    return () => {
      window.removeEventListener("contextmenu", onContextMenu);
      stop();
    };
  }, [workspace]);
  return { asked, close };
}
