import { useMessages } from "../../messages/messages-context.ts";
import type { PanelProps } from "../panel-props.ts";
import { QueryBar } from "./query-bar.tsx";
import { useWordRows } from "./use-word-rows.ts";
import { WordGrid } from "./word-grid.tsx";
import styles from "./words-panel.module.css";

/** Every word with its values, to be sorted, and narrowed down by a query. */
export function WordsPanel({ imageId, document }: PanelProps) {
  const { words: texts } = useMessages().panels;
  const words = useWordRows(document);
  return (
    <>
      <QueryBar document={document} />
      {words.rows.length === 0 ? (
        <p className={styles["nothing"]}>{texts.nothing}</p>
      ) : (
        <WordGrid imageId={imageId} document={document} words={words} />
      )}
    </>
  );
}
