import { memo } from "react";
import { useStore } from "zustand";
import { analysisStepOf, fractionOf } from "../../state/analysis-step.ts";
import type { ImageId, ImageItem } from "../../state/image-item.ts";
import { isBusy } from "../../state/image-item.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { classNames } from "../../ui/class-names.ts";
import { Icon } from "../../ui/icon.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { splitFileName } from "./split-file-name.ts";
import { useImageStatus } from "./use-image-status.ts";
import styles from "./filmstrip.module.css";

interface ImageCardProps {
  readonly imageId: ImageId;
  readonly isSelected: boolean;
}

/** One image of the filmstrip: its picture, its name, and where it stands. */
export const ImageCard = memo(function ImageCard({ imageId, isSelected }: ImageCardProps) {
  const item = useStore(useWorkspace().images, (state) => state.items.get(imageId));
  return item === undefined ? null : <Card item={item} isSelected={isSelected} />;
});

function Card({ item, isSelected }: { item: ImageItem; isSelected: boolean }) {
  const status = useImageStatus(item);
  const { head, tail } = splitFileName(item.fileName);
  return (
    <div className={classNames(styles["card"], isSelected && styles["selected"])} title={item.fileName}>
      <div className={styles["picture"]}>
        {item.thumbnailUrl === undefined ? (
          <Icon name={item.progress.phase === "refused" ? "file" : "image"} size={22} />
        ) : (
          <img src={item.thumbnailUrl} alt="" draggable={false} />
        )}
        {isBusy(item) && item.progress.phase !== "queued" && (
          <div className={styles["progress"]} aria-hidden="true">
            <ProgressBar label={status.text} value={fractionOf(analysisStepOf(item))} />
          </div>
        )}
      </div>
      <div className={styles["name"]}>
        <span className={styles["head"]} aria-hidden="true">
          {head}
        </span>
        <span className={styles["tail"]} aria-hidden="true">
          {tail}
        </span>
        <VisuallyHidden>{item.fileName}</VisuallyHidden>
      </div>
      <div className={classNames(styles["status"], styles[status.tone])} title={status.detail ?? status.text}>
        {status.isDone === true ? <Icon name="check" size={12} /> : <span className={styles["dot"]} />}
        <span className={styles["statusText"]}>{status.text}</span>
      </div>
    </div>
  );
}
