import { useEffect } from "react";
import type { RefObject } from "react";
import { useWorkspace } from "../../state/use-workspace.ts";
import type { SceneContent } from "../scene-content.ts";
import { canvasKey } from "./canvas-key.ts";
import { runKey } from "./run-key.ts";

interface CanvasKeysOptions {
  readonly content: SceneContent | undefined;
  /** Whether Tab leaves the canvas instead of walking. */
  readonly isReleased: boolean;
  readonly setIsReleased: (isReleased: boolean) => void;
}

/** Keys that act while the canvas has the focus. App-wide shortcuts are not among them. */
export function useCanvasKeys(hostRef: RefObject<HTMLElement | null>, options: CanvasKeysOptions): void {
  const workspace = useWorkspace();
  const { content, isReleased, setIsReleased } = options;
  useEffect(() => {
    const host = hostRef.current;
    if (host === null) return;
    const listening = new AbortController();
    const { signal } = listening;
    host.addEventListener(
      "keydown",
      (event) => {
        const key = canvasKey(event);
        if (key === undefined || (key.type === "walk" && isReleased)) return;
        if (runKey(key, { workspace, content })) event.preventDefault();
        setIsReleased(key.type === "release");
      },
      { signal },
    );
    const takeBack = () => {
      setIsReleased(false);
    };
    host.addEventListener("blur", takeBack, { signal });
    return () => {
      listening.abort();
    };
  }, [hostRef, workspace, content, isReleased, setIsReleased]);
}
