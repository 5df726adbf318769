import { createStore } from "zustand/vanilla";
import type { StoreApi } from "zustand/vanilla";
import type { WordId } from "#core/document/ids.ts";

/** Where a word's text is being typed: over the picture, or in the tree of the text. */
export type EditingPlace = "canvas" | "text";

export interface EditedWord {
  readonly wordId: WordId;
  readonly place: EditingPlace;
}

export interface EditingState {
  /** What is typed stays in its field until it is committed. */
  readonly edited: EditedWord | undefined;
}

export interface EditingActions {
  readonly start: (word: EditedWord) => void;
  readonly stop: () => void;
}

export type EditingStore = StoreApi<EditingState & EditingActions>;

export function createEditingStore(): EditingStore {
  return createStore<EditingState & EditingActions>()((set) => ({
    edited: undefined,
    start: (edited) => {
      set({ edited });
    },
    stop: () => {
      set({ edited: undefined });
    },
  }));
}
