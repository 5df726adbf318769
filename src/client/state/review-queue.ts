import type { WordId } from "#core/document/ids.ts";
import type { Word } from "#core/document/text-records.ts";
import { wordStatus } from "#core/edit/reviewed-document.ts";
import type { ReviewedDocument, WordStatus } from "#core/edit/reviewed-document.ts";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import { isDoubtful } from "#core/quality/confidence-statistics.ts";
import { wordChange } from "#core/document/word-change.ts";
import { orderOf, placeIn } from "./queue-order.ts";
import type { ReviewOrder } from "./queue-order.ts";
import { countBelow, sortedConfidences, sortedWords } from "./sorted-words.ts";

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

interface KnownQueue extends ReviewSubject {
  readonly rule: QueueRule;
  readonly queue: ReviewQueue;
}

const known = new WeakMap<ReviewedDocument, KnownQueue>();
/** By the table of lines, which all states of a document share between which words alone were edited. */
const latest = new WeakMap<ReviewedDocument["lines"], KnownQueue>();

/** The doubtful words of an answer that nobody has reviewed yet, and how far the others are. */
export function reviewQueue(subject: ReviewSubject, rule: QueueRule): ReviewQueue {
  const { answer, document } = subject;
  const before = known.get(document);
  if (before?.answer === answer && isSameRule(before.rule, rule)) return before.queue;
  const entry = { answer, document, rule, queue: queueAfterEdit(subject, rule) ?? newQueue(subject, rule) };
  known.set(document, entry);
  latest.set(document.lines, entry);
  return entry.queue;
}

/**
 * The next word of the queue, past the last one to the first. A word that has left the queue still has its place in it, by
 * what the engine said of it. Undefined when the queue is empty.
 */
export function stepInQueue(subject: ReviewSubject, rule: QueueRule, { from, by }: QueueStep): Word | undefined {
  const { words } = reviewQueue(subject, rule);
  if (from === undefined) return words.at(by > 0 ? 0 : -1);
  const { answer, document } = subject;
  const isBefore = orderOf(document, rule.order);
  const now = document.words.get(from);
  const inQueue = now === undefined ? -1 : placeIn(words, now, isBefore);
  if (words[inQueue]?.id === from) return words[(inQueue + by + words.length) % words.length];
  const place = placeIn(words, answer.words.get(from) ?? now ?? { id: from }, isBefore);
  return words[(by > 0 ? place : place - 1 + words.length) % Math.max(1, words.length)];
}

interface QueueStep {
  readonly from: WordId | undefined;
  readonly by: 1 | -1;
}

function newQueue({ answer, document }: ReviewSubject, rule: QueueRule): ReviewQueue {
  return queueOf(wordsToReview(document, rule), doneOf(answer, document, rule));
}

function queueOf(words: readonly Word[], done: ReviewQueue["done"]): ReviewQueue {
  return { words, done, doneCount: done.accepted + done.corrected + done.rejected + done.gone };
}

/** More edits at once cost more than a queue made anew. */
const MOST_EDITS = 32;

/** Made of the queue before a few words were edited or reviewed; undefined when that was not all. */
function queueAfterEdit({ answer, document }: ReviewSubject, rule: QueueRule): ReviewQueue | undefined {
  const before = latest.get(document.lines);
  if (before?.answer !== answer || !isSameRule(before.rule, rule)) return undefined;
  const change = wordChange(before.document, document);
  const ids = change && new Set([...change.ids, ...reviewsChanged(before.document.reviews, document.reviews)]);
  if (ids === undefined || ids.size > MOST_EDITS) return undefined;
  const words = [...before.queue.words];
  const done = { ...before.queue.done };
  const isBefore = orderOf(document, rule.order);
  for (const id of ids) {
    const [from, to, answered] = [before.document, document, answer].map((each) => each.words.get(id));
    const at = from === undefined ? -1 : words.indexOf(from);
    if (at >= 0) words.splice(at, 1);
    if (to !== undefined && isAsked(to, rule) && wordStatus(document, id) === "unreviewed") {
      words.splice(placeIn(words, to, isBefore), 0, to);
    }
    if (answered === undefined || !isAsked(answered, rule)) continue;
    count(done, wordStatus(before.document, id), -1);
    count(done, wordStatus(document, id), 1);
  }
  return queueOf(words, done);
}

function reviewsChanged(before: ReviewedDocument["reviews"], after: ReviewedDocument["reviews"]): readonly WordId[] {
  if (before === after) return [];
  const differ = [...after.keys()].filter((id) => before.get(id) !== after.get(id));
  return [...differ, ...[...before.keys()].filter((id) => !after.has(id))];
}

type DoneCounts = { -readonly [S in keyof ReviewQueue["done"]]: number };

function count(done: DoneCounts, status: WordStatus, by: 1 | -1): void {
  if (status !== "unreviewed") done[status] += by;
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
  const done: DoneCounts = { accepted: 0, corrected: 0, rejected: 0, gone: 0 };
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
