import { createStore } from "zustand/vanilla";
import type { StoreApi } from "zustand/vanilla";
import type { LayerKind } from "./filters-store.ts";

export interface PresentationState {
  /** Only the picture is shown, for somebody to look at. */
  readonly isPresenting: boolean;
  /** The layers that were hidden before it began. */
  readonly hiddenBefore: ReadonlySet<LayerKind>;
}

/** For this window only: the next one starts with everything in its place. */
export type PresentationStore = StoreApi<PresentationState>;

export function createPresentationStore(): PresentationStore {
  return createStore<PresentationState>()(() => ({ isPresenting: false, hiddenBefore: new Set() }));
}
