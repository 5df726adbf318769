import { useStore } from "zustand";
import { useKeysOf } from "../../commands/use-keys.ts";
import { formatConfidence, formatNumber } from "../../messages/format.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { countBelow, sortedConfidences, wordStatistics } from "../../state/sorted-words.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { Section } from "../../ui/section.tsx";
import { ThresholdHistogram } from "../confidence/threshold-histogram.tsx";
import type { PanelProps } from "../panel-props.ts";
import { ReviewFinished } from "./review-finished.tsx";
import { ReviewOrderMenu } from "./review-order-menu.tsx";
import { ReviewProgress } from "./review-progress.tsx";
import { UnratedSwitch } from "./unrated-switch.tsx";
import { useReviewQueue } from "./use-review-queue.ts";
import { WordsToReview } from "./words-to-review.tsx";
import styles from "./review-panel.module.css";

/** What the engine is unsure of: how much of it there is, and word by word. */
export function ReviewPanel(props: PanelProps) {
  const { imageId, version, document } = props;
  const { panels } = useMessages();
  const queue = useReviewQueue({ answer: version.document, document });
  const unrated = wordStatistics(version.document).none;
  const { review: texts } = panels;
  return (
    <>
      <Histogram {...props} />
      <Section title={texts.title} aside={<ReviewAside />} fills className={styles["review"]}>
        <ReviewProgress queue={queue} />
        {unrated > 0 && <UnratedSwitch count={unrated} />}
        {queue.words.length === 0 ? (
          <ReviewFinished done={queue.doneCount} />
        ) : (
          <WordsToReview imageId={imageId} document={document} words={queue.words} />
        )}
      </Section>
    </>
  );
}

function ReviewAside() {
  const { wall: texts } = useMessages();
  const { wall } = useWorkspace();
  const keys = useKeysOf("view.wall");
  return (
    <>
      <ReviewOrderMenu />
      <IconButton
        icon="wall"
        isSmall
        label={texts.open}
        shortcut={keys}
        onClick={() => {
          wall.setState({ isOpen: true });
        }}
      />
    </>
  );
}

function Histogram({ document }: PanelProps) {
  const { panels, layers, locale } = useMessages();
  const threshold = useStore(useWorkspace().filters, (state) => state.threshold);
  const statistics = wordStatistics(document);
  const below = countBelow(sortedConfidences(document), threshold);
  const { confidence: texts } = panels;
  if (statistics.count === 0) return <p className={styles["noneAtAll"]}>{texts.noneAtAll}</p>;
  const aside = `${formatNumber(locale, below)} ${layers.below(formatConfidence(threshold))}`;
  const numbers = [
    ...(statistics.mean === undefined ? [] : [texts.mean(formatConfidence(statistics.mean))]),
    `${formatNumber(locale, statistics.count)} ${texts.withConfidence}`,
    ...(statistics.none === 0 ? [] : [`${formatNumber(locale, statistics.none)} ${texts.without}`]),
  ];
  return (
    <Section title={texts.histogram} aside={aside}>
      <ThresholdHistogram label={texts.threshold} bins={statistics.bins} below={below} size="large" />
      <div className={styles["axis"]} aria-hidden="true">
        <span>0</span>
        <span>1.0</span>
      </div>
      <p className={styles["numbers"]}>{numbers.join(" · ")}</p>
    </Section>
  );
}
