import { memo } from "react";
import type { WordFacts } from "#core/query/word-table.ts";
import { formatNumber } from "../../messages/format.ts";
import { useMessages } from "../../messages/messages-context.ts";
import type { WordStatus } from "#core/edit/reviewed-document.ts";
import { StatusMark } from "../review/status-mark.tsx";
import { ConfidencePill } from "../confidence/confidence-pill.tsx";
import styles from "./words-panel.module.css";

interface WordCellsProps {
  readonly facts: WordFacts;
  readonly status: WordStatus;
  readonly threshold: number;
}

/** The cells of one word. */
export const WordCells = memo(function WordCells({ facts, status, threshold }: WordCellsProps) {
  const { panels, common, locale } = useMessages();
  const { text, confidence, languages, size, block, line } = facts;
  return (
    <>
      <span role="gridcell" className={styles["text"]} dir="auto" title={text}>
        {text.trim() === "" ? <em>{panels.empty}</em> : text}
      </span>
      <span role="gridcell">
        <StatusMark status={status} />
      </span>
      <span role="gridcell">
        {confidence === undefined ? (
          <span className={styles["none"]}>{common.none}</span>
        ) : (
          <ConfidencePill confidence={confidence} threshold={threshold} />
        )}
      </span>
      <span role="gridcell" className={styles["dim"]}>
        {languages[0] ?? "–"}
      </span>
      <span role="gridcell" className={styles["number"]}>
        {size === undefined ? "–" : formatNumber(locale, Math.round(size.height))}
      </span>
      <span role="gridcell" className={styles["number"]}>
        {block}·{line}
      </span>
    </>
  );
});
