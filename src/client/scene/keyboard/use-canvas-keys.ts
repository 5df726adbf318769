import { useEffect } from "react";
import type { RefObject } from "react";
import { useWorkspace } from "../../state/use-workspace.ts";
import { currentTool } from "../../state/tool-store.ts";
import type { SceneContent } from "../scene-content.ts";
import { canvasKey } from "./canvas-key.ts";
import { runKey } from "./run-key.ts";
import { isSketching } from "../tools/sketch-store.ts";
import type { SketchStore } from "../tools/sketch-store.ts";
import { runToolKey, toolKey } from "./tool-keys.ts";

interface CanvasKeysOptions {
  readonly content: SceneContent | undefined;
  readonly sketch: SketchStore;
  /** Whether Tab leaves the canvas instead of walking. */
  readonly isReleased: boolean;
  readonly setIsReleased: (isReleased: boolean) => void;
}

/** Keys that act while the canvas has the focus. App-wide shortcuts are not among them. */
export function useCanvasKeys(hostRef: RefObject<HTMLElement | null>, options: CanvasKeysOptions): void {
  const workspace = useWorkspace();
  const { content, sketch, isReleased, setIsReleased } = options;
  useEffect(() => {
    const host = hostRef.current;
    if (host === null) return;
    const listening = new AbortController();
    const { signal } = listening;
    host.addEventListener(
      "keydown",
      (event) => {
        const ofTool = toolKey(event, currentTool(workspace), isSketching(sketch.getState()));
        if (ofTool !== undefined && runToolKey(ofTool, { workspace, content }, sketch)) {
          event.preventDefault();
          return;
        }
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
  }, [hostRef, workspace, content, sketch, isReleased, setIsReleased]);
}
