import { createStore } from "zustand/vanilla";
import type { StoreApi } from "zustand/vanilla";
import type { WordId } from "#core/document/ids.ts";
import type { QueryError } from "#core/query/query-term.ts";
import type { EditSubject } from "./edits-store.ts";

/** Which words are on the wall: those below the threshold that nobody reviewed, all, or those of the query. */
export const WALL_CHOICES = ["doubtful", "query", "all"] as const;
export type WallChoice = (typeof WALL_CHOICES)[number];

/** Of the groups of identical words. Within a group the least sure word comes first. */
export const WALL_ORDERS = ["confidence", "count", "text"] as const;
export type WallOrder = (typeof WALL_ORDERS)[number];

export interface WallItem {
  readonly subject: EditSubject;
  readonly wordId: WordId;
  /** Width by height of the part of the image that shows it; undefined when the answer gives no place. */
  readonly aspect: number | undefined;
  /** How many characters it had. */
  readonly length: number;
  /** Counts the groups of identical words; they stand together. */
  readonly group: number;
}

/** What the wall shows. It stays as it is while its words are corrected: nothing moves under somebody's hands. */
export interface WallList {
  /** What it was made for; with another one it is made anew. */
  readonly madeFor: readonly unknown[];
  readonly items: readonly WallItem[];
  readonly groupCount: number;
  /** Why there are none. */
  readonly error?: QueryError;
}

/** What somebody types over a word. */
export interface WallDraft {
  readonly index: number;
  readonly text: string;
  /** All identical ones are meant. */
  readonly isAll: boolean;
}

/** What was done last, to be told. */
export interface WallDeed {
  readonly kind: "corrected" | "accepted" | "rejected" | "undone" | "redone";
  readonly words: number;
  readonly images: number;
}

export interface WallState {
  readonly isOpen: boolean;
  readonly choice: WallChoice;
  readonly order: WallOrder;
  /** Words of all images, not only of the active one. */
  readonly isWholeBatch: boolean;
  /** Counts how often it was asked to take off what is done. */
  readonly round: number;
  readonly list: WallList | undefined;
  /** Index of the item with the focus. */
  readonly active: number;
  readonly draft: WallDraft | undefined;
  readonly deed: WallDeed | undefined;
}

/** For this window only. */
export type WallStore = StoreApi<WallState>;

export function createWallStore(): WallStore {
  return createStore<WallState>()(() => ({
    isOpen: false,
    choice: "doubtful",
    order: "confidence",
    isWholeBatch: false,
    round: 0,
    list: undefined,
    active: 0,
    draft: undefined,
    deed: undefined,
  }));
}
