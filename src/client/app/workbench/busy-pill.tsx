import { useEffect, useState } from "react";
import { useActions } from "../../commands/actions.ts";
import { describeStep } from "../../messages/describe-step.ts";
import { formatBytes, formatElapsed, formatNumber } from "../../messages/format.ts";
import type { Messages } from "../../messages/en.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { analysisStepOf, fractionOf } from "../../state/analysis-step.ts";
import { isBusy } from "../../state/image-item.ts";
import type { ImageItem, ImageProgress } from "../../state/image-item.ts";
import { Button } from "../../ui/button.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { Spinner } from "../../ui/spinner.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { useSettings } from "../header/use-provider.ts";
import styles from "./canvas-state.module.css";

/** What is being done to the active image, and the way to stop it. */
export function BusyPill({ item }: { item: ImageItem }) {
  const messages = useMessages();
  const { cancel } = useActions();
  const { provider } = useSettings();
  const elapsedMs = useElapsed(item.progress);
  if (!isBusy(item)) return null;
  const engine = messages.header.providers[provider];
  return (
    <div className={styles["pill"]}>
      <Spinner />
      <Doing item={item} engine={engine} />
      {elapsedMs !== undefined && (
        <span className={styles["elapsed"]}>{formatElapsed(messages.locale, elapsedMs)}</span>
      )}
      {item.progress.phase !== "opening" && (
        <Button
          isSmall
          tone="quiet"
          onClick={() => {
            cancel([item.id]);
          }}
        >
          {messages.common.cancel}
        </Button>
      )}
    </div>
  );
}

/** Counts are for the eye; a screen reader is told when another stage begins, and the status bar has the rest. */
function Doing({ item, engine }: { item: ImageItem; engine: string }) {
  const messages = useMessages();
  const step = analysisStepOf(item);
  if (step === undefined) return <span role="status">{progressText(messages, item.progress, engine)}</span>;
  return (
    <span className={styles["doing"]}>
      <span role="status">
        <VisuallyHidden>{messages.progress.stages[step.stage]}</VisuallyHidden>
      </span>
      <span aria-hidden="true">
        {describeStep(messages, step)}
        <ProgressBar label="" value={fractionOf(step)} />
      </span>
    </span>
  );
}

function progressText(messages: Messages, progress: ImageProgress, engine: string): string {
  const { app } = messages;
  switch (progress.phase) {
    case "queued":
      return app.queued;
    case "preparing":
      return app.preparing;
    case "reading":
      return readingText(messages, progress);
    case "waiting":
      return progress.attempt > 1
        ? `${app.waitingFor(engine)}, ${app.attempt(progress.attempt)}`
        : app.waitingFor(engine);
    default:
      return app.opening;
  }
}

function readingText(
  { app, locale }: Messages,
  { bytes, records }: Extract<ImageProgress, { phase: "reading" }>,
): string {
  if (bytes === undefined) return app.reading;
  const size = formatBytes(locale, bytes);
  return records === undefined ? app.readingBytes(size) : app.readingRecords(size, formatNumber(locale, records));
}

/** Runs while the engine is asked; undefined before and after. */
function useElapsed(progress: ImageProgress): number | undefined {
  const startedAtMs = progress.phase === "waiting" ? progress.startedAtMs : undefined;
  const [nowMs, setNowMs] = useState(0);
  useEffect(() => {
    if (startedAtMs === undefined) return undefined;
    const tick = () => {
      setNowMs(Date.now());
    };
    tick();
    const timer = setInterval(tick, 1000);
    return () => {
      clearInterval(timer);
    };
  }, [startedAtMs]);
  return startedAtMs === undefined ? undefined : Math.max(0, nowMs - startedAtMs);
}
