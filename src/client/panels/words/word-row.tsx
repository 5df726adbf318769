import { memo } from "react";
import type { Word } from "#core/document/text-records.ts";
import type { Size } from "#core/geometry/point.ts";
import type { WordFacts } from "#core/query/word-table.ts";
import { formatNumber } from "../../messages/format.ts";
import { useMessages } from "../../messages/messages-context.ts";
import type { WordStatus } from "#core/edit/reviewed-document.ts";
import { StatusMark } from "../review/status-mark.tsx";
import type { ImageId } from "../../state/image-item.ts";
import { ConfidencePill } from "../confidence/confidence-pill.tsx";
import { WordCrop } from "../crop/word-crop.tsx";
import styles from "./words-panel.module.css";

interface WordCellsProps {
  readonly word: Word;
  readonly facts: WordFacts;
  readonly status: WordStatus;
  readonly threshold: number;
  /** The image to show the word in; undefined for an answer without one. */
  readonly image: { readonly id: ImageId; readonly size: Size } | undefined;
}

/** The cells of one word. */
export const WordCells = memo(function WordCells({ word, facts, status, threshold, image }: WordCellsProps) {
  const { panels, common, locale } = useMessages();
  const { text, confidence, languages, size, block, line } = facts;
  return (
    <>
      <span role="gridcell" className={styles["word"]}>
        {image !== undefined && (
          <span className={styles["crop"]}>
            <WordCrop imageId={image.id} imageSize={image.size} word={word} />
          </span>
        )}
        <span className={styles["text"]} dir="auto" title={text}>
          {text.trim() === "" ? <em>{panels.empty}</em> : text}
        </span>
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
