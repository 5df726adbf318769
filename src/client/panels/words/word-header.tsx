import { useMessages } from "../../messages/messages-context.ts";
import { Icon } from "../../ui/icon.tsx";
import { WORD_COLUMNS } from "./word-sort.ts";
import type { WordColumn, WordSort } from "./word-sort.ts";
import styles from "./words-panel.module.css";

interface WordHeaderProps {
  readonly sort: WordSort;
  readonly sortBy: (column: WordColumn) => void;
}

export function WordHeader({ sort, sortBy }: WordHeaderProps) {
  const { columns, sortBy: sortByText } = useMessages().panels.words;
  return (
    <div role="row" aria-rowindex={1} className={styles["header"]}>
      {WORD_COLUMNS.map((column) => (
        <span key={column} role="columnheader" aria-sort={ariaSort(sort, column)}>
          <button
            type="button"
            className={styles["sort"]}
            title={sortByText(columns[column].name)}
            aria-label={columns[column].name}
            onClick={() => {
              sortBy(column);
            }}
          >
            {columns[column].short}
            {sort.column === column && <Icon name={sort.isDescending ? "arrow-down" : "arrow-up"} size={12} />}
          </button>
        </span>
      ))}
    </div>
  );
}

function ariaSort(sort: WordSort, column: WordColumn): "ascending" | "descending" | "none" {
  if (sort.column !== column) return "none";
  return sort.isDescending ? "descending" : "ascending";
}
