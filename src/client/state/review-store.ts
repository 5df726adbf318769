import { createStore } from "zustand/vanilla";
import type { StoreApi } from "zustand/vanilla";
import type { WordId } from "#core/document/ids.ts";

export interface ReviewState {
  /** The word that somebody came to by going through the queue, as long as it is the one selected. */
  readonly walkedTo: WordId | undefined;
  /** How long each of the latest decisions took, in milliseconds, oldest first. */
  readonly decisionsMs: readonly number[];
  /** When the latest one was made, in epoch milliseconds. */
  readonly decidedAtMs: number | undefined;
}

export interface ReviewActions {
  readonly walkTo: (id: WordId | undefined) => void;
  /** A word was accepted, corrected or rejected. */
  readonly decide: (nowMs: number) => void;
}

export type ReviewStore = StoreApi<ReviewState & ReviewActions>;

/** Whoever takes longer is away. */
const BREAK_MS = 60_000;
const FEWEST_DECISIONS = 5;
const MOST_DECISIONS = 40;

export function createReviewStore(): ReviewStore {
  return createStore<ReviewState & ReviewActions>()((set) => ({
    walkedTo: undefined,
    decisionsMs: [],
    decidedAtMs: undefined,
    walkTo: (walkedTo) => {
      set({ walkedTo });
    },
    decide: (nowMs) => {
      set(({ decisionsMs, decidedAtMs }) => {
        const took = decidedAtMs === undefined ? undefined : nowMs - decidedAtMs;
        const isPace = took !== undefined && took >= 0 && took <= BREAK_MS;
        const next = isPace ? [...decisionsMs, took].slice(-MOST_DECISIONS) : decisionsMs;
        return { decisionsMs: next, decidedAtMs: nowMs };
      });
    },
  }));
}

/** Milliseconds that this person takes for a word: the median of the latest; undefined before there are enough. */
export function selectPace({ decisionsMs }: ReviewState): number | undefined {
  if (decisionsMs.length < FEWEST_DECISIONS) return undefined;
  return [...decisionsMs].sort((a, b) => a - b)[decisionsMs.length >> 1];
}
