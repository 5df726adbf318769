import { createStore } from "zustand/vanilla";
import type { StoreApi } from "zustand/vanilla";
import type { ImageId } from "./image-item.ts";

export type StepKind = "undo" | "redo";

/** A gesture over several images that was taken back or done again. */
export interface SteppedGesture {
  readonly kind: StepKind;
  /** In how many images. */
  readonly images: number;
  /** Images in which it stays as it is, as something else was done there since. */
  readonly held: readonly ImageId[];
}

export interface GestureState {
  /** The last one, to be told; a new object each time. */
  readonly stepped: SteppedGesture | undefined;
}

export type GestureStore = StoreApi<GestureState>;

export function createGestureStore(): GestureStore {
  return createStore<GestureState>()(() => ({ stepped: undefined }));
}
