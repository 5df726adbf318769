import type { ReactNode } from "react";
import styles from "./query-list.module.css";

export interface ListedQuery {
  readonly query: string;
  /** What it is called, or what it asks. */
  readonly about: string;
}

interface QueryListProps {
  readonly queries: readonly ListedQuery[];
  readonly onPick: (query: string) => void;
  /** Stands after each of them. */
  readonly action?: (query: ListedQuery) => ReactNode;
}

/** Queries to be tried with a click. */
export function QueryList({ queries, onPick, action }: QueryListProps) {
  return (
    <ul className={styles["list"]}>
      {queries.map((each) => (
        <li key={each.about} className={styles["entry"]}>
          <button
            type="button"
            className={styles["query"]}
            onClick={() => {
              onPick(each.query);
            }}
          >
            <code>{each.query}</code>
            <span>{each.about}</span>
          </button>
          {action?.(each)}
        </li>
      ))}
    </ul>
  );
}
