import { useCallback, useEffect, useRef } from "react";
import type { RefObject } from "react";
import { useStore } from "zustand";
import { useWorkspace } from "../../state/use-workspace.ts";
import type { SceneContent } from "../scene-content.ts";
import { placeMarquee } from "./marquee.ts";
import { listenToPointer } from "./pointer-input.ts";
import { runEffect } from "./run-effect.ts";
import type { Cycled } from "./run-effect.ts";

interface CanvasPointerRefs {
  readonly host: RefObject<HTMLElement | null>;
  readonly marquee: RefObject<HTMLElement | null>;
}

/** Connects the canvas element with the tools. Gives whether a click on it is just changing the selection. */
export function useCanvasPointer(
  { host: hostRef, marquee: marqueeRef }: CanvasPointerRefs,
  content: SceneContent | undefined,
): () => boolean {
  const pickingRef = useRef(false);
  const workspace = useWorkspace();
  const drag = useStore(workspace.settings, (state) => state.drag);
  useEffect(() => {
    if (hostRef.current !== null) hostRef.current.dataset["drag"] = drag;
  }, [hostRef, drag]);
  useEffect(() => {
    const host = hostRef.current;
    if (host === null) return;
    const cycle: { current: Cycled | undefined } = { current: undefined };
    return listenToPointer(host, {
      run: (effect) => {
        if (effect.type === "marquee") {
          placeMarquee(marqueeRef.current, effect.area);
          return;
        }
        pickingRef.current = effect.type === "pick" || effect.type === "select-in";
        runEffect(effect, { workspace, content, cycle });
        pickingRef.current = false;
      },
      wheelAction: () => workspace.settings.getState().wheel,
      dragAction: () => workspace.settings.getState().drag,
      stateChanged: (name) => {
        host.dataset["tool"] = name;
      },
    });
  }, [hostRef, marqueeRef, workspace, content]);
  return useCallback(() => pickingRef.current, []);
}
