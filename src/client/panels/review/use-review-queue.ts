import { useStore } from "zustand";
import { reviewQueue } from "../../state/review-queue.ts";
import type { QueueRule, ReviewQueue, ReviewSubject } from "../../state/review-queue.ts";
import { useWorkspace } from "../../state/use-workspace.ts";

/** What makes a word one to review, as the person has set it. */
export function useQueueRule(): QueueRule {
  const { filters, settings } = useWorkspace();
  const threshold = useStore(filters, (state) => state.threshold);
  const order = useStore(settings, (state) => state.reviewOrder);
  const includesUnrated = useStore(settings, (state) => state.reviewsUnrated);
  return { threshold, order, includesUnrated };
}

export function useReviewQueue({ answer, document }: ReviewSubject): ReviewQueue {
  return reviewQueue({ answer, document }, useQueueRule());
}
