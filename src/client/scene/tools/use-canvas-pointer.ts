import { useCallback, useEffect, useRef } from "react";
import type { RefObject } from "react";
import { useWorkspace } from "../../state/use-workspace.ts";
import type { SceneContent } from "../scene-content.ts";
import { listenToPointer } from "./pointer-input.ts";
import { runEffect } from "./run-effect.ts";

/** Connects the canvas element with the tools. Gives whether a click on it is just changing the selection. */
export function useCanvasPointer(
  hostRef: RefObject<HTMLElement | null>,
  content: SceneContent | undefined,
): () => boolean {
  const pickingRef = useRef(false);
  const workspace = useWorkspace();
  useEffect(() => {
    const host = hostRef.current;
    if (host === null) return;
    return listenToPointer(host, {
      run: (effect) => {
        pickingRef.current = effect.type === "pick";
        runEffect(effect, { workspace, content });
        pickingRef.current = false;
      },
      wheelAction: () => workspace.settings.getState().wheel,
      stateChanged: (name) => {
        host.dataset["tool"] = name;
      },
    });
  }, [hostRef, workspace, content]);
  return useCallback(() => pickingRef.current, []);
}
