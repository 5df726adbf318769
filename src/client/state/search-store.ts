import { createStore } from "zustand/vanilla";
import type { StoreApi } from "zustand/vanilla";
import type { WordId } from "#core/document/ids.ts";
import type { FindRequest } from "#core/query/find-pattern.ts";
import type { FoundText } from "#core/query/find-text.ts";
import type { QueryError } from "#core/query/query-term.ts";

/** What a query over the words of the answer shown gives. */
export type QueryOutcome =
  | { readonly kind: "none" }
  | { readonly kind: "counting" }
  | { readonly kind: "error"; readonly error: QueryError }
  | { readonly kind: "words"; readonly ids: ReadonlySet<WordId> };

export type FindOutcome =
  | { readonly kind: "none" }
  | { readonly kind: "searching" }
  /** Not a regular expression, or one that takes too long. */
  | { readonly kind: "error"; readonly why: "unreadable" | "slow" }
  | { readonly kind: "found"; readonly matches: FoundText; readonly ids: ReadonlySet<WordId> };

/** Matches in the answers about the other images. */
export interface FoundElsewhere {
  readonly matches: number;
  readonly images: number;
}

export type SearchField = "query" | "find";

export interface SearchState {
  readonly query: string;
  readonly queryOutcome: QueryOutcome;
  readonly isFindOpen: boolean;
  readonly find: FindRequest;
  readonly findOutcome: FindOutcome;
  /** Index of the match that was gone to; -1: none yet. */
  readonly currentMatch: number;
  /** Its first word, which is there when an edit has taken the match away. */
  readonly currentWordId: WordId | undefined;
  /** Undefined while they are searched, and when there are none. */
  readonly elsewhere: FoundElsewhere | undefined;
  /** Which field wants the focus; a new object each time. */
  readonly wanted: { readonly field: SearchField } | undefined;
}

export interface SearchActions {
  readonly setQuery: (query: string) => void;
  readonly changeFind: (change: Partial<FindRequest>) => void;
  readonly openFind: () => void;
  readonly closeFind: () => void;
  readonly focus: (field: SearchField) => void;
  /** The field has taken the focus. */
  readonly focused: () => void;
}

export type SearchStore = StoreApi<SearchState & SearchActions>;

export function createSearchStore(): SearchStore {
  return createStore<SearchState & SearchActions>()((set) => ({
    query: "",
    queryOutcome: { kind: "none" },
    isFindOpen: false,
    find: { text: "", isCaseSensitive: false, isWholeWord: false, isPattern: false },
    findOutcome: { kind: "none" },
    currentMatch: -1,
    currentWordId: undefined,
    elsewhere: undefined,
    wanted: undefined,
    setQuery: (query) => {
      set({ query });
    },
    changeFind: (change) => {
      set(({ find }) => ({ find: { ...find, ...change } }));
    },
    openFind: () => {
      set({ isFindOpen: true, wanted: { field: "find" } });
    },
    closeFind: () => {
      set({ isFindOpen: false });
    },
    focus: (field) => {
      set({ wanted: { field } });
    },
    focused: () => {
      set({ wanted: undefined });
    },
  }));
}

/** The words that the search in progress is about; undefined when there is none. Finding comes before the query. */
export function selectMarkedWords({ isFindOpen, findOutcome, queryOutcome }: SearchState) {
  if (isFindOpen && findOutcome.kind === "found") return findOutcome.ids;
  return queryOutcome.kind === "words" ? queryOutcome.ids : undefined;
}
