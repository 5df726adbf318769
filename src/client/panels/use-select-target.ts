import { useCallback } from "react";
import type { Target } from "../state/selection-store.ts";
import { boundsOfTarget } from "../state/target-geometry.ts";
import { useShownDocument, useWorkspace } from "../state/use-workspace.ts";

/** Selects a thing for all views; the camera moves only when it is out of view. */
export function useSelectTarget(): (target: Target) => void {
  const { selection, viewport } = useWorkspace();
  const document = useShownDocument();
  return useCallback(
    (target) => {
      selection.getState().select(target);
      const bounds = document === undefined ? undefined : boundsOfTarget(document, target);
      if (bounds !== undefined) viewport.getState().reveal(bounds);
    },
    [selection, viewport, document],
  );
}
