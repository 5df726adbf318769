import { useStore } from "zustand";
import { useMessages } from "../../messages/messages-context.ts";
import { selectShownVersion } from "../../state/answers-store.ts";
import type { ImageItem } from "../../state/image-item.ts";
import { reviewQueue } from "../../state/review-queue.ts";
import { useDocumentOf, useWorkspace } from "../../state/use-workspace.ts";
import { useQueueRule } from "../review/use-review-queue.ts";
import { imageStatus } from "./image-status.ts";
import type { ImageStatus } from "./image-status.ts";
import { useNow } from "./use-now.ts";

export function useImageStatus(item: ImageItem): ImageStatus {
  const { answers } = useWorkspace();
  const messages = useMessages();
  const document = useDocumentOf(item.id);
  const answer = useStore(answers, (state) => selectShownVersion(state, item.id)?.document);
  const rule = useQueueRule();
  const queue = answer && document && reviewQueue({ answer, document }, rule);
  const nowMs = useNow(item.progress.phase === "waiting");
  return imageStatus(item, { messages, document, queue, nowMs });
}
