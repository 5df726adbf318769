import { memo } from "react";
import type { Word } from "#core/document/text-records.ts";
import type { Size } from "#core/geometry/point.ts";
import { polygonBounds } from "#core/geometry/polygon.ts";
import { useMessages } from "../../messages/messages-context.ts";
import type { ImageId } from "../../state/image-item.ts";
import { classNames } from "../../ui/class-names.ts";
import { cropBounds } from "../crop/crop-bounds.ts";
import { CropImage } from "../crop/crop-image.tsx";
import { ConfidencePill } from "./confidence-pill.tsx";
import styles from "./confidence-panel.module.css";

const CROP_SIDE_PX = 240;

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
  const whole = word.polygon === undefined ? undefined : polygonBounds(word.polygon);
  const bounds = whole === undefined ? undefined : cropBounds(whole, imageSize);
  return (
    <div className={classNames(styles["word"], isSelected && styles["selected"])}>
      <span className={styles["picture"]}>
        {bounds !== undefined && <CropImage imageId={imageId} bounds={bounds} maxSidePx={CROP_SIDE_PX} />}
      </span>
      <span className={styles["text"]} dir="auto">
        {word.text.trim() === "" ? <em>{panels.empty}</em> : word.text}
      </span>
      <ConfidencePill confidence={word.confidence} threshold={threshold} />
    </div>
  );
});
