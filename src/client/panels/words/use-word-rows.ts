import { useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import type { ReviewedDocument } from "#core/edit/reviewed-document.ts";
import { runInSlices } from "../../state/run-in-slices.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { wordTableOf } from "../../state/word-table-of.ts";
import { inReadingOrder, READING_ORDER, sortWords } from "./word-sort.ts";
import type { WordColumn, WordSort } from "./word-sort.ts";

export interface WordRows {
  /** Indices into the table of words, sorted, of the words that pass the query. */
  readonly rows: Uint32Array;
  readonly sort: WordSort;
  /** Rising first, then falling, then in reading order again. */
  readonly sortBy: (column: WordColumn) => void;
}

/** The order before stays while the next one is made. */
export function useWordRows(document: ReviewedDocument): WordRows {
  const table = wordTableOf(document);
  const [sort, setSort] = useState(READING_ORDER);
  const [order, setOrder] = useState<Uint32Array>(() => inReadingOrder(table));
  const outcome = useStore(useWorkspace().search, (state) => state.queryOutcome);
  useEffect(() => {
    const running = new AbortController();
    void runInSlices(sortWords(document, table, sort), running.signal).then((sorted) => {
      if (sorted !== undefined && !running.signal.aborted) setOrder(sorted);
    });
    return () => {
      running.abort();
    };
  }, [document, table, sort]);
  const ids = outcome.kind === "words" ? outcome.ids : undefined;
  const rows = useMemo(
    () => (ids === undefined ? order : order.filter((row) => hasWord(ids, table.words[row]?.id))),
    [order, ids, table],
  );
  return {
    rows,
    sort,
    sortBy: (column) => {
      setSort(nextSort(sort, column));
    },
  };
}

function hasWord<I>(ids: ReadonlySet<I>, id: I | undefined): boolean {
  return id !== undefined && ids.has(id);
}

function nextSort(sort: WordSort, column: WordColumn): WordSort {
  if (sort.column !== column) return { column, isDescending: false };
  return sort.isDescending ? READING_ORDER : { column, isDescending: true };
}
