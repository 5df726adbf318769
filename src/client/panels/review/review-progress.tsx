import { useStore } from "zustand";
import { formatDuration } from "../../messages/format.ts";
import { useMessages } from "../../messages/messages-context.ts";
import type { ReviewQueue } from "../../state/review-queue.ts";
import { selectPace } from "../../state/review-store.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { ReviewKeys } from "./review-keys.tsx";
import styles from "./review-panel.module.css";

const MINUTE_MS = 60_000;
const PARTS = ["corrected", "accepted", "rejected", "gone"] as const;

/** How far this image is, and how long the rest may take. */
export function ReviewProgress({ queue: { words, done, doneCount } }: { queue: ReviewQueue }) {
  const { locale, panels } = useMessages();
  const { review: texts } = panels;
  const pace = useStore(useWorkspace().review, selectPace);
  const all = words.length + doneCount;
  if (all === 0) return null;
  const text = texts.done(doneCount, all);
  const parts = PARTS.filter((part) => done[part] > 0).map((part) => texts.counts[part](done[part]));
  const isTimed = pace !== undefined && words.length > 0;
  return (
    <div className={styles["progress"]}>
      <ProgressBar label={texts.progress} value={doneCount / all} valueText={text} />
      <p>{[text, ...parts].join(" · ")}</p>
      {doneCount === 0 && <ReviewKeys />}
      {isTimed && <p>{texts.left(Math.round((pace * words.length) / MINUTE_MS), formatDuration(locale, pace))}</p>}
    </div>
  );
}
