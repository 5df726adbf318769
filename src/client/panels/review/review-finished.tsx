import { useStore } from "zustand";
import { nextImageToReview, queueOfImage, walkQueue } from "../../commands/review-walk.ts";
import { useKeysOf } from "../../commands/use-keys.ts";
import { useMessages } from "../../messages/messages-context.ts";
import type { ImageId } from "../../state/image-item.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { useQueueRule } from "./use-review-queue.ts";
import styles from "./review-finished.module.css";

/** Nothing is left to review of this image: what was done, and the way to the next one. */
export function ReviewFinished({ done }: { done: number }) {
  const workspace = useWorkspace();
  const { review: texts } = useMessages().panels;
  const next = useNextImage();
  const keys = useKeysOf("word.next-doubtful");
  return (
    <div className={styles["finished"]}>
      {done > 0 && (
        <span className={styles["seal"]}>
          <Icon name="check" size={28} />
        </span>
      )}
      <p role="status" className={styles["title"]}>
        {done > 0 ? texts.finished(done) : texts.none}
      </p>
      {next === undefined ? (
        <p className={styles["note"]}>{done > 0 ? texts.finishedEverywhere : texts.noneHint}</p>
      ) : (
        <Button
          tone="primary"
          icon="chevron-right"
          onClick={() => {
            walkQueue(workspace, 1);
          }}
        >
          {texts.nextImage(queueOfImage(workspace, next)?.words.length ?? 0)}
          {keys !== undefined && <kbd>{keys}</kbd>}
        </Button>
      )}
    </div>
  );
}

/** Looked for again whenever anything may have changed it. */
function useNextImage(): ImageId | undefined {
  const workspace = useWorkspace();
  useStore(workspace.images, (state) => state.order);
  useStore(workspace.answers, (state) => state.byImage);
  useStore(workspace.edits, (state) => state.byVersion);
  useQueueRule();
  return nextImageToReview(workspace);
}
