import { memo } from "react";
import type { Word } from "#core/document/text-records.ts";
import type { Size } from "#core/geometry/point.ts";
import { useMessages } from "../../messages/messages-context.ts";
import type { ImageId } from "../../state/image-item.ts";
import { classNames } from "../../ui/class-names.ts";
import { ConfidencePill } from "../confidence/confidence-pill.tsx";
import { WordCrop } from "../crop/word-crop.tsx";
import styles from "./review-panel.module.css";

interface DoubtfulWordProps {
  readonly imageId: ImageId;
  readonly imageSize: Size;
  readonly word: Word;
  readonly threshold: number;
  readonly isSelected: boolean;
}

/** A word as the image shows it beside what the engine read. */
export const DoubtfulWord = memo(function DoubtfulWord(props: DoubtfulWordProps) {
  const { imageId, imageSize, word, threshold, isSelected } = props;
  const { panels } = useMessages();
  return (
    <div className={classNames(styles["word"], isSelected && styles["selected"])}>
      <span className={styles["picture"]}>
        <WordCrop imageId={imageId} imageSize={imageSize} word={word} />
      </span>
      <span className={styles["text"]} dir="auto">
        {word.text.trim() === "" ? <em>{panels.empty}</em> : word.text}
      </span>
      <ConfidencePill confidence={word.confidence} threshold={threshold} />
    </div>
  );
});
