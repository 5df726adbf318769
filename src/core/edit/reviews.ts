import type { WordId } from "../document/ids.ts";
import type { Draft } from "./draft.ts";
import type { WordReview } from "./reviewed-document.ts";

/** A review that says nothing is none. */
export function putReview(draft: Draft, review: WordReview): void {
  if (review.status === "unreviewed" && review.comment === undefined) draft.remove("reviews", review.id);
  else draft.put("reviews", review);
}

/** What a person wrote, drew or put together is corrected; its comment stays. */
export function markCorrected(draft: Draft, id: WordId, comment = draft.get("reviews", id)?.comment): void {
  putReview(draft, { id, status: "corrected", ...(comment === undefined ? {} : { comment }) });
}
