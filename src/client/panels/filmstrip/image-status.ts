import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import { describeError } from "../../messages/describe-error.ts";
import { describeStep } from "../../messages/describe-step.ts";
import { describeRefusal } from "../../messages/describe-refusal.ts";
import type { Messages } from "../../messages/en.ts";
import { formatElapsed } from "../../messages/format.ts";
import type { ImageItem, ImageProgress } from "../../state/image-item.ts";
import { tabCounts } from "../inspector/tab-counts.ts";
import type { ReviewQueue } from "../../state/review-queue.ts";

export type StatusTone = "quiet" | "busy" | "good" | "warning" | "bad";

/** One line about an image: what it is doing, or what was found on it. */
export interface ImageStatus {
  readonly tone: StatusTone;
  readonly text: string;
  /** All words to review have been reviewed. */
  readonly isDone?: boolean;
  /** More of it, for the tooltip. */
  readonly detail?: string;
}

export interface StatusContext {
  readonly messages: Messages;
  /** The answer shown, if there is one. */
  readonly document: RecognizedDocument | undefined;
  /** Of the words to review of it. */
  readonly queue: ReviewQueue | undefined;
  readonly nowMs: number;
}

export function imageStatus(item: ImageItem, context: StatusContext): ImageStatus {
  const { progress } = item;
  const texts = context.messages.filmstrip;
  switch (progress.phase) {
    case "opening":
      return { tone: "busy", text: texts.opening };
    case "queued":
      return { tone: "quiet", text: texts.queued };
    case "preparing":
      return { tone: "busy", text: texts.preparing };
    case "waiting":
      return { tone: "busy", text: waitingText(progress, context) };
    case "reading":
      return { tone: "busy", text: texts.reading };
    case "ready":
    case "done":
      return context.document === undefined
        ? { tone: "quiet", text: texts.ready }
        : documentStatus(context.document, context);
    case "cancelled":
      return { tone: "quiet", text: texts.cancelled };
    case "refused":
    case "failed":
      return problemStatus(progress, context.messages);
  }
}

export function isFailed({ progress }: ImageItem): boolean {
  return progress.phase === "failed" || progress.phase === "refused";
}

function waitingText(progress: Extract<ImageProgress, { phase: "waiting" }>, context: StatusContext): string {
  const { messages, nowMs } = context;
  if (progress.step !== undefined) return describeStep(messages, progress.step);
  const elapsed = formatElapsed(messages.locale, nowMs - progress.startedAtMs);
  if (progress.attempt <= 1) return messages.filmstrip.analysing(elapsed);
  return messages.filmstrip.analysingAgain(elapsed, progress.attempt);
}

function problemStatus(
  progress: Extract<ImageProgress, { phase: "refused" | "failed" }>,
  messages: Messages,
): ImageStatus {
  const { short, what, why } =
    progress.phase === "refused"
      ? describeRefusal(messages, progress.refusal)
      : describeError(messages, progress.error);
  return { tone: "bad", text: short, detail: `${what} ${why}` };
}

function documentStatus(document: RecognizedDocument, { messages, queue }: StatusContext): ImageStatus {
  const texts = messages.filmstrip;
  const left = queue?.words.length ?? 0;
  const isDone = left === 0 && (queue?.doneCount ?? 0) > 0;
  const found = foundTexts(document, messages);
  const isPartial = document.errors.length > 0;
  const toDo = [
    ...(left > 0 ? [texts.toReview(left)] : []),
    ...(isDone ? [texts.reviewed] : []),
    ...(isPartial ? [texts.partial] : []),
    ...(found.length === 0 && !isPartial ? [texts.nothingFound] : []),
  ];
  return {
    tone: left > 0 || isPartial ? "warning" : "good",
    // One line of a narrow column: what matters most and what is to be done about it.
    text: [...found.slice(0, toDo.length > 0 ? 1 : 2), ...toDo].join(" · "),
    detail: [...found, ...toDo].join(" · "),
    ...(isDone ? { isDone } : {}),
  };
}

function foundTexts(document: RecognizedDocument, { filmstrip }: Messages): readonly string[] {
  const counts: readonly (readonly [number, (count: number) => string])[] = [
    [document.words.size, filmstrip.words],
    [document.entities.size, filmstrip.entities],
    [document.faces.size, filmstrip.faces],
    [document.objects.length, filmstrip.objects],
    [document.logos.length, filmstrip.logos],
    [document.places.length, filmstrip.places],
    [document.productSearch?.groups.length ?? 0, filmstrip.products],
    [document.labels.length, filmstrip.labels],
  ];
  const found = counts.flatMap(([count, text]) => (count > 0 ? [text(count)] : []));
  return found.length === 0 && tabCounts(document).labels > 0 ? [filmstrip.aboutImage] : found;
}
