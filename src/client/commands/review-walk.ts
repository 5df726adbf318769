import { recordById } from "#core/document/record-by-id.ts";
import type { WordId } from "#core/document/ids.ts";
import type { ImageId } from "../state/image-item.ts";
import { selectShownVersion } from "../state/answers-store.ts";
import { reviewQueue, stepInQueue } from "../state/review-queue.ts";
import type { QueueRule, ReviewQueue, ReviewSubject } from "../state/review-queue.ts";
import { selectPrimary } from "../state/selection-store.ts";
import { selectShownDocument } from "../state/shown-document.ts";
import type { Workspace } from "../state/workspace.ts";
import { selectAndReveal } from "./select-and-reveal.ts";

/** What makes a word doubtful, and in which order doubtful words come. */
function queueRuleOf({ filters, settings }: Workspace): QueueRule {
  const { reviewOrder: order, reviewsUnrated: includesUnrated } = settings.getState();
  return { threshold: filters.getState().threshold, order, includesUnrated };
}

/** Undefined when there is no answer. */
export function queueOfImage(workspace: Workspace, imageId: ImageId | undefined): ReviewQueue | undefined {
  const subject = reviewSubject(workspace, imageId);
  return subject === undefined ? undefined : reviewQueue(subject, queueRuleOf(workspace));
}

/** Whether going on from this word means going on in the queue: its panel is open, or the queue has led to the word. */
export function isReviewing({ settings, review }: Workspace, id: WordId): boolean {
  const { inspectorTab, isInspectorOpen } = settings.getState();
  return (isInspectorOpen && inspectorTab === "review") || review.getState().walkedTo === id;
}

/** The next word to review of the image shown, counted from a word. Undefined when none is left. */
export function nextToReview(workspace: Workspace, from: WordId | undefined, by: 1 | -1): WordId | undefined {
  const subject = reviewSubject(workspace, workspace.images.getState().activeId);
  return subject && stepInQueue(subject, queueRuleOf(workspace), { from, by })?.id;
}

/** Selects a word as one that the queue has led to. */
export function walkTo(workspace: Workspace, id: WordId): void {
  workspace.review.getState().walkTo(id);
  selectAndReveal(workspace, { kind: "word", id });
}

/** From the selected word; when the image has none left, to the next image that has some. */
export function walkQueue(workspace: Workspace, by: 1 | -1): void {
  const { images } = workspace;
  const selected = selectPrimary(workspace.selection.getState());
  const document = selectShownDocument(workspace, images.getState().activeId);
  const from = document && selected?.kind === "word" ? recordById(document.words, selected.id)?.id : undefined;
  const word = nextToReview(workspace, from, by);
  if (word !== undefined) {
    walkTo(workspace, word);
    return;
  }
  const image = nextImageToReview(workspace, by);
  if (image === undefined) return;
  images.getState().activate(image);
  const first = nextToReview(workspace, undefined, by);
  if (first !== undefined) walkTo(workspace, first);
}

/** The next image with words to review, past the last one to the first; undefined when there is none. */
export function nextImageToReview(workspace: Workspace, by: 1 | -1 = 1): ImageId | undefined {
  const { order, activeId } = workspace.images.getState();
  const from = activeId === undefined ? -1 : order.indexOf(activeId);
  const others = order.map((_, offset) => order[(from + by * (offset + 1) + 2 * order.length) % order.length]);
  return others.find((id) => id !== activeId && (queueOfImage(workspace, id)?.words.length ?? 0) > 0);
}

function reviewSubject(workspace: Workspace, imageId: ImageId | undefined): ReviewSubject | undefined {
  const version = selectShownVersion(workspace.answers.getState(), imageId);
  const document = selectShownDocument(workspace, imageId);
  return version === undefined || document === undefined ? undefined : { answer: version.document, document };
}
