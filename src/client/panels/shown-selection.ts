import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { Target } from "../state/selection-store.ts";
import { useWorkspace } from "../state/use-workspace.ts";

/** What is selected in the document that panels show, which may be a frame behind. Undefined: they show what is so now. */
export const ShownSelection = createContext<readonly Target[] | undefined>(undefined);

/** The last one is the primary. */
export function useShownSelection(): readonly Target[] {
  const shown = useContext(ShownSelection);
  return useStore(useWorkspace().selection, (state) => shown ?? state.selected);
}
