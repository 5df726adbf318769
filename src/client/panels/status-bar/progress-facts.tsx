import { describeStep } from "../../messages/describe-step.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { analysisStepOf, fractionOf } from "../../state/analysis-step.ts";
import { isBusy } from "../../state/image-item.ts";
import type { ImageItem } from "../../state/image-item.ts";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import styles from "./status-bar.module.css";

/** How far the analysis of the image is. A bar is read when it is asked for, so its changes disturb nobody. */
export function ProgressFacts({ image }: { image: ImageItem }) {
  const messages = useMessages();
  if (!isBusy(image)) return null;
  const step = analysisStepOf(image);
  const text = step === undefined ? undefined : describeStep(messages, step);
  return (
    <span className={styles["progress"]}>
      <ProgressBar
        label={messages.progress.label(image.fileName)}
        value={fractionOf(step)}
        valueText={text}
        className={styles["track"]}
      />
      <span aria-hidden="true">{text}</span>
    </span>
  );
}
