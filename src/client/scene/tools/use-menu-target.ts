import { useEffect } from "react";
import type { RefObject } from "react";
import { screenPoint } from "#core/geometry/point.ts";
import { isSameTarget } from "../../state/selection-store.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import type { SceneContent } from "../scene-content.ts";
import { hitsAt } from "./run-effect.ts";

/** What a context menu is asked for is selected first, unless it is among the selected things already. */
export function useMenuTarget(hostRef: RefObject<HTMLElement | null>, content: SceneContent | undefined): void {
  const workspace = useWorkspace();
  useEffect(() => {
    const host = hostRef.current;
    const select = (event: MouseEvent) => {
      const isTouch = event instanceof PointerEvent && event.pointerType === "touch";
      // The keyboard asks about what is selected.
      if (host === null || (event.button !== 2 && !isTouch)) return;
      const { left, top } = host.getBoundingClientRect();
      const at = screenPoint(event.clientX - left, event.clientY - top);
      const target = hitsAt({ workspace, content }, at, isTouch ? "touch" : "mouse")[0];
      const selection = workspace.selection.getState();
      if (!selection.selected.some((other) => isSameTarget(other, target))) selection.select(target);
    };
    host?.addEventListener("contextmenu", select);
    return () => {
      host?.removeEventListener("contextmenu", select);
    };
  }, [hostRef, workspace, content]);
}
