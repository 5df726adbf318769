import { memo } from "react";
import { useStore } from "zustand";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import { formatConfidence, formatNumber } from "../../messages/format.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { useShownDocument, useWorkspace } from "../../state/use-workspace.ts";
import { countBelow, sortedConfidences, wordStatistics } from "../../state/sorted-words.ts";
import { useAfterPaint } from "../../ui/use-after-paint.ts";
import { ThresholdHistogram } from "../confidence/threshold-histogram.tsx";
import { ColorByMenu } from "./color-by-menu.tsx";
import { LayerChips } from "./layer-chips.tsx";
import { LookPopover } from "./look-popover.tsx";
import styles from "./layer-bar.module.css";

/** What is drawn over the image, and how: layers, colour, and the line between sure and doubtful. */
export function LayerBar() {
  // Counting 100,000 words takes its time: the canvas and the pointer come first.
  const document = useAfterPaint(useShownDocument());
  return <Bar document={document} />;
}

const Bar = memo(function Bar({ document }: { document: RecognizedDocument | undefined }) {
  const hasImage = useStore(useWorkspace().images, ({ activeId }) => activeId !== undefined);
  const hasWords = (document?.words.size ?? 0) > 0;
  return (
    <div className={styles["bar"]}>
      {document !== undefined && <LayerChips document={document} />}
      {document !== undefined && hasWords && (
        <div className={styles["words"]}>
          <ColorByMenu />
          <Threshold document={document} />
        </div>
      )}
      {hasImage && <LookPopover />}
    </div>
  );
});

function Threshold({ document }: { document: RecognizedDocument }) {
  const { layers, locale } = useMessages();
  const threshold = useStore(useWorkspace().filters, (state) => state.threshold);
  const statistics = wordStatistics(document);
  const below = countBelow(sortedConfidences(document), threshold);
  if (statistics.count === 0) return <span className={styles["none"]}>{layers.noConfidence}</span>;
  return (
    <div className={styles["threshold"]}>
      <ThresholdHistogram label={layers.threshold} bins={statistics.bins} below={below} size="small" />
      <span className={styles["below"]}>
        <strong>{formatNumber(locale, below)}</strong> {layers.below(formatConfidence(threshold))}
      </span>
    </div>
  );
}
