import type { WordId } from "#core/document/ids.ts";
import type { Word } from "#core/document/text-records.ts";
import { wordStatus } from "#core/edit/reviewed-document.ts";
import type { ReviewedDocument, WordStatus } from "#core/edit/reviewed-document.ts";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import { isDoubtful } from "#core/quality/confidence-statistics.ts";
import { countBelow, sortedConfidences, sortedWords } from "./sorted-words.ts";

export const REVIEW_ORDERS = ["confidence", "reading"] as const;

/** Least sure first, or as the text is read. */
export type ReviewOrder = (typeof REVIEW_ORDERS)[number];

export interface QueueRule {
  readonly threshold: number;
  readonly order: ReviewOrder;
  /** Words without a confidence too. They are no more doubtful than others: nothing is known of them. */
  readonly includesUnrated: boolean;
}

/** An answer, and what a person has made of it. */
export interface ReviewSubject {
  readonly answer: RecognizedDocument;
  readonly document: ReviewedDocument;
}

export interface ReviewQueue {
  /** Still to be reviewed, in the order of the rule. */
  readonly words: readonly Word[];
  /** Of the words that the engine was unsure of. `gone`: removed, or merged with others. */
  readonly done: Readonly<Record<Exclude<WordStatus, "unreviewed"> | "gone", number>>;
  readonly doneCount: number;
}

interface KnownQueue {
  readonly answer: RecognizedDocument;
  readonly rule: QueueRule;
  readonly queue: ReviewQueue;
}

const known = new WeakMap<ReviewedDocument, KnownQueue>();

/** The doubtful words of an answer that nobody has reviewed yet, and how far the others are. */
export function reviewQueue({ answer, document }: ReviewSubject, rule: QueueRule): ReviewQueue {
  const latest = known.get(document);
  if (latest?.answer === answer && isSameRule(latest.rule, rule)) return latest.queue;
  const done = doneOf(answer, document, rule);
  const doneCount = done.accepted + done.corrected + done.rejected + done.gone;
  const queue = { words: wordsToReview(document, rule), done, doneCount };
  known.set(document, { answer, rule, queue });
  return queue;
}

/**
 * The next word of the queue, past the last one to the first. A word that has left the queue still has its place in it, by
 * what the engine said of it. Undefined when the queue is empty.
 */
export function stepInQueue(subject: ReviewSubject, rule: QueueRule, { from, by }: QueueStep): Word | undefined {
  const { words } = reviewQueue(subject, rule);
  if (from === undefined) return words.at(by > 0 ? 0 : -1);
  const inQueue = words.findIndex(({ id }) => id === from);
  if (inQueue >= 0) return words[(inQueue + by + words.length) % words.length];
  const isBefore = orderOf(subject, rule);
  const after = words.findIndex(({ id }) => isBefore(from, id));
  const place = after < 0 ? words.length : after;
  return words[(by > 0 ? place : place - 1 + words.length) % Math.max(1, words.length)];
}

interface QueueStep {
  readonly from: WordId | undefined;
  readonly by: 1 | -1;
}

/** Whether a word that has left the queue would stand before another one. */
function orderOf({ answer, document }: ReviewSubject, { order }: QueueRule): (a: WordId, b: WordId) => boolean {
  const places = new Map([...document.words.keys()].map((id, index) => [id, index]));
  const placeOf = (id: WordId) => places.get(id) ?? -1;
  const surenessOf = (id: WordId) => (answer.words.get(id) ?? document.words.get(id))?.confidence ?? Infinity;
  return (a, b) => {
    const byConfidence = order === "confidence" ? surenessOf(a) - surenessOf(b) : 0;
    return Number.isFinite(byConfidence) && byConfidence !== 0 ? byConfidence < 0 : placeOf(a) < placeOf(b);
  };
}

function wordsToReview(document: ReviewedDocument, rule: QueueRule): readonly Word[] {
  // While the threshold is dragged over a long answer that nobody has reviewed yet, no word is looked up.
  const isUntouched = document.reviews.size === 0;
  const isOpen = (word: Word) => isUntouched || wordStatus(document, word.id) === "unreviewed";
  if (rule.order === "reading")
    return [...document.words.values()].filter((word) => isAsked(word, rule) && isOpen(word));
  const rated = doubtfulWords(document, rule.threshold).filter(isOpen);
  return rule.includesUnrated ? [...rated, ...unratedWords(document).filter(isOpen)] : rated;
}

function doneOf(answer: RecognizedDocument, document: ReviewedDocument, rule: QueueRule): ReviewQueue["done"] {
  const done = { accepted: 0, corrected: 0, rejected: 0, gone: 0 };
  if (document.reviews.size === 0 && document.words === answer.words) return done;
  const asked = [...doubtfulWords(answer, rule.threshold), ...(rule.includesUnrated ? unratedWords(answer) : [])];
  for (const { id } of asked) {
    const status = document.words.has(id) ? wordStatus(document, id) : "gone";
    if (status !== "unreviewed") done[status] += 1;
  }
  return done;
}

function doubtfulWords(document: RecognizedDocument, threshold: number): readonly Word[] {
  return sortedWords(document).slice(0, countBelow(sortedConfidences(document), threshold));
}

function unratedWords({ words }: RecognizedDocument): readonly Word[] {
  return [...words.values()].filter(({ confidence }) => confidence === undefined);
}

function isAsked({ confidence }: Word, { threshold, includesUnrated }: QueueRule): boolean {
  return confidence === undefined ? includesUnrated : isDoubtful(confidence, threshold);
}

function isSameRule(a: QueueRule, b: QueueRule): boolean {
  return a.threshold === b.threshold && a.order === b.order && a.includesUnrated === b.includesUnrated;
}
