import { useStore } from "zustand";
import { formatConfidence, formatNumber } from "../../messages/format.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { selectPrimary } from "../../state/selection-store.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { Section } from "../../ui/section.tsx";
import { VirtualListbox } from "../../ui/virtual-listbox.tsx";
import type { PanelProps } from "../panel-props.ts";
import { useSelectTarget } from "../use-select-target.ts";
import { DoubtfulWord } from "./doubtful-word.tsx";
import { countBelow, sortedConfidences, sortedWords, wordStatistics } from "./sorted-words.ts";
import { ThresholdHistogram } from "./threshold-histogram.tsx";
import styles from "./confidence-panel.module.css";

const ROW_HEIGHT_PX = 38;

export function ConfidencePanel({ imageId, document }: PanelProps) {
  const { panels, layers, locale } = useMessages();
  const threshold = useStore(useWorkspace().filters, (state) => state.threshold);
  const statistics = wordStatistics(document);
  const below = countBelow(sortedConfidences(document), threshold);
  const { confidence: texts } = panels;
  if (statistics.count === 0) return <p className={styles["noneAtAll"]}>{texts.noneAtAll}</p>;
  const aside = `${formatNumber(locale, below)} ${layers.below(formatConfidence(threshold))}`;
  const numbers: readonly (readonly [string, string])[] = [
    [statistics.mean === undefined ? "–" : formatConfidence(statistics.mean), texts.meanLabel],
    [formatNumber(locale, below), texts.doubtful],
    [formatNumber(locale, statistics.count), texts.withConfidence],
    [formatNumber(locale, statistics.none), texts.without],
  ];
  return (
    <>
      <Section title={texts.histogram} aside={aside}>
        <ThresholdHistogram label={texts.threshold} bins={statistics.bins} below={below} size="large" />
        <div className={styles["axis"]} aria-hidden="true">
          <span>0</span>
          <span>1.0</span>
        </div>
        <dl className={styles["numbers"]}>
          {numbers.map(([value, label]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title={texts.toReview} aside={formatNumber(locale, below)} fills className={styles["review"]}>
        <DoubtfulWords imageId={imageId} document={document} count={below} threshold={threshold} />
      </Section>
    </>
  );
}

interface DoubtfulWordsProps extends Pick<PanelProps, "imageId" | "document"> {
  readonly count: number;
  readonly threshold: number;
}

function DoubtfulWords({ imageId, document, count, threshold }: DoubtfulWordsProps) {
  const { confidence: texts } = useMessages().panels;
  const primary = useStore(useWorkspace().selection, selectPrimary);
  const select = useSelectTarget();
  const words = sortedWords(document);
  if (count === 0) return <p className={styles["none"]}>{texts.none}</p>;
  const selected = primary?.kind === "word" ? words.findIndex((word) => word.id === primary.id) : -1;
  return (
    <VirtualListbox
      label={texts.toReview}
      menu="words"
      count={count}
      itemSizePx={ROW_HEIGHT_PX}
      selectedIndex={selected < count ? selected : -1}
      onSelect={(index) => {
        const word = words[index];
        if (word !== undefined) select({ kind: "word", id: word.id });
      }}
      keyOf={(index) => words[index]?.id ?? String(index)}
      renderOption={(index) => {
        const word = words[index];
        return (
          word !== undefined && (
            <DoubtfulWord
              imageId={imageId}
              imageSize={document.imageSize}
              word={word}
              threshold={threshold}
              isSelected={index === selected}
            />
          )
        );
      }}
    />
  );
}
