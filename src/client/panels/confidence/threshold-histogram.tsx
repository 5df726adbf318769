import { useMemo } from "react";
import type { KeyboardEvent, PointerEvent } from "react";
import { useStore } from "zustand";
import { formatConfidence } from "../../messages/format.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { classNames } from "../../ui/class-names.ts";
import { histogramBars, thresholdAfterKey } from "./histogram-bars.ts";
import styles from "./threshold-histogram.module.css";

interface ThresholdHistogramProps {
  /** Accessible name of the slider. */
  readonly label: string;
  readonly bins: readonly number[];
  /** Words below the threshold. */
  readonly below: number;
  readonly size: "small" | "large";
}

/** How sure the engine is of the words, with the threshold as a line to drag. */
export function ThresholdHistogram({ label, bins, below, size }: ThresholdHistogramProps) {
  const { filters } = useWorkspace();
  const threshold = useStore(filters, (state) => state.threshold);
  const { layers } = useMessages();
  const change = (value: number) => {
    filters.getState().setThreshold(value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = thresholdAfterKey(event.key, threshold);
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    change(next);
  };
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    change((event.clientX - box.left) / box.width);
  };
  return (
    <div
      className={classNames(styles["plot"], styles[size])}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        event.currentTarget.querySelector<HTMLElement>("[role=slider]")?.focus();
        event.preventDefault();
        drag(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) drag(event);
      }}
    >
      <Bars bins={bins} threshold={threshold} />
      <div
        role="slider"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={1}
        aria-valuenow={threshold}
        aria-valuetext={layers.thresholdValue(formatConfidence(threshold), below)}
        tabIndex={0}
        className={styles["threshold"]}
        style={{ left: `${String(threshold * 100)}%` }}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}

function Bars({ bins, threshold }: { bins: readonly number[]; threshold: number }) {
  const { panels } = useMessages();
  const bars = useMemo(() => histogramBars(bins, threshold), [bins, threshold]);
  return (
    <div className={styles["bars"]} aria-hidden="true">
      {bars.map((bar) => (
        <div
          key={bar.from}
          className={styles["slot"]}
          title={panels.confidence.bar(formatConfidence(bar.from), formatConfidence(bar.to), bar.count)}
        >
          <div
            className={classNames(styles["bar"], styles[bar.band])}
            style={{ height: `${String(bar.height * 100)}%` }}
          />
        </div>
      ))}
    </div>
  );
}
