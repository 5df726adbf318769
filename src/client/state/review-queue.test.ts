import fc from "fast-check";
import { expect, test } from "vitest";
import { confidenceFrom } from "#core/document/confidence.ts";
import type { WordId } from "#core/document/ids.ts";
import { createDocumentBuilder } from "#core/document/document-builder.ts";
import { applyChange } from "#core/edit/apply-change.ts";
import { invertChange } from "#core/edit/change.ts";
import type { Change } from "#core/edit/change.ts";
import type { Edit } from "#core/edit/edit.ts";
import { removeRecords } from "#core/edit/remove-records.ts";
import { reviewedDocument, WORD_STATUSES } from "#core/edit/reviewed-document.ts";
import type { ReviewedDocument } from "#core/edit/reviewed-document.ts";
import { setWordStatus } from "#core/edit/set-word-status.ts";
import { setWordText } from "#core/edit/set-word-text.ts";
import { reviewQueue, stepInQueue } from "./review-queue.ts";
import type { QueueRule } from "./review-queue.ts";
import { createReviewStore, selectPace } from "./review-store.ts";

const RULE: QueueRule = { threshold: 0.7, order: "confidence", includesUnrated: false };

function subject(confidences: readonly (number | undefined)[]) {
  const builder = createDocumentBuilder({ width: 10, height: 10 });
  const pageId = builder.addPage({ featureIndex: 0, languages: [] });
  const lineId = builder.addLine({ blockId: builder.addBlock({ pageId, kind: "text", languages: [] }), languages: [] });
  for (const [index, value] of confidences.entries()) {
    const confidence = confidenceFrom(value);
    const word = { lineId, text: String(index), languages: [], symbols: [] };
    builder.addWord(confidence === undefined ? word : { ...word, confidence });
  }
  const answer = builder.build();
  const ids = [...answer.words.keys()];
  let document = reviewedDocument(answer);
  const texts = (rule: Partial<QueueRule> = {}) =>
    reviewQueue({ answer, document }, { ...RULE, ...rule }).words.map(({ text }) => text);
  return {
    ids,
    texts,
    now: () => ({ answer, document }),
    queue: () => reviewQueue({ answer, document }, RULE),
    step: (from: number, by: 1 | -1, rule: Partial<QueueRule> = {}) =>
      stepInQueue({ answer, document }, { ...RULE, ...rule }, { from: ids[from], by })?.text,
    edit: (make: (document: ReviewedDocument) => Edit | undefined) => {
      const change = make(document)?.change;
      if (change !== undefined) document = applyChange(document, change);
    },
  };
}

test("the queue is what is doubtful and not reviewed, in the order wished", () => {
  const { texts } = subject([0.5, undefined, 0.1, 0.9, 0.7]);
  expect(texts()).toEqual(["2", "0"]);
  expect(texts({ order: "reading" })).toEqual(["0", "2"]);
  expect(texts({ includesUnrated: true })).toEqual(["2", "0", "1"]);
  expect(texts({ includesUnrated: true, order: "reading" })).toEqual(["0", "1", "2"]);
  expect(texts({ threshold: 1 })).toEqual(["2", "0", "4", "3"]);
});

test("what is done is counted by what was done, and only of doubtful words", () => {
  const { ids, edit, queue, texts } = subject([0.5, 0.1, 0.2, 0.3, 0.9]);
  const [first, second, third, fourth, sure] = ids;
  if (!first || !second || !third || !fourth || !sure) throw new Error("Five words were made");
  edit((document) => setWordText(document, second, "typed"));
  edit((document) => setWordStatus(document, [third, sure], "accepted"));
  edit((document) => removeRecords(document, [{ kind: "word", id: fourth }]));
  expect(texts()).toEqual(["0"]);
  expect(queue()).toMatchObject({ done: { accepted: 1, corrected: 1, rejected: 0, gone: 1 }, doneCount: 3 });
  edit((document) => setWordStatus(document, [third], "unreviewed"));
  expect(texts()).toEqual(["2", "0"]);
});

test("a word that has left the queue keeps its place in it", () => {
  const { ids, edit, step } = subject([0.5, 0.1, 0.3, 0.9]);
  const third = ids[2];
  if (third === undefined) throw new Error("Four words were made");
  edit((document) => setWordText(document, third, "typed"));
  expect([step(2, 1), step(2, -1)]).toEqual(["0", "1"]);
  expect([step(2, 1, { order: "reading" }), step(2, -1, { order: "reading" })]).toEqual(["0", "1"]);
  expect([step(3, 1), step(3, -1)]).toEqual(["1", "0"]);
  expect([step(0, 1), step(1, -1)]).toEqual(["1", "0"]);
});

test("an empty queue leads nowhere", () => {
  const { step } = subject([0.9, undefined]);
  expect([step(0, 1), step(0, -1)]).toEqual([undefined, undefined]);
});

const anyConfidence = fc.constantFrom(undefined, 0.1, 0.3, 0.3, 0.5, 0.9);
const anyVerb = fc.constantFrom("text", "undo", "remove", ...WORD_STATUSES);
const anyRule = fc.record({
  threshold: fc.constantFrom(0.4, 0.7, 1),
  order: fc.constantFrom("confidence" as const, "reading" as const),
  includesUnrated: fc.boolean(),
});

test("after any edits the queue is what it would be of a new document", () => {
  const anySteps = fc.array(fc.tuple(anyVerb, fc.nat(9)), { maxLength: 12 });
  fc.assert(
    fc.property(fc.array(anyConfidence, { minLength: 1, maxLength: 8 }), anySteps, anyRule, (words, steps, rule) => {
      const { ids, ...rest } = subject(words);
      const done: Change[] = [];
      for (const [verb, number] of steps) {
        rest.edit((document) => {
          const id = ids[number % ids.length];
          const undone = verb === "undo" ? done.pop() : undefined;
          if (undone !== undefined)
            return { label: { id: "set-texts", params: { count: 1 } }, change: invertChange(undone) };
          const edit = id && editOf(document, verb, id);
          if (edit) done.push(edit.change);
          return edit;
        });
        const { answer, document } = rest.now();
        const asNew = { ...document, lines: new Map(document.lines), words: new Map(document.words) };
        expect(reviewQueue({ answer, document }, rule)).toEqual(reviewQueue({ answer, document: asNew }, rule));
        for (const from of ids) {
          for (const by of [1, -1] as const) {
            const [step, stepAsNew] = [document, asNew].map((each) =>
              stepInQueue({ answer, document: each }, rule, { from, by }),
            );
            expect(step?.id).toBe(stepAsNew?.id);
          }
        }
      }
    }),
  );
});

function editOf(document: ReviewedDocument, verb: string, id: WordId): Edit | undefined {
  if (verb === "text") return setWordText(document, id, `${document.words.get(id)?.text ?? ""}x`);
  if (verb === "remove") return removeRecords(document, [{ kind: "word", id }]);
  const status = WORD_STATUSES.find((each) => each === verb);
  return status && setWordStatus(document, [id], status);
}

test("the pace is the person's own, without breaks, and none before enough decisions", () => {
  const store = createReviewStore();
  const decide = (...seconds: readonly number[]) => {
    for (const second of seconds) store.getState().decide(1000 * second);
  };
  decide(0, 2, 4, 6, 8);
  expect(selectPace(store.getState())).toBeUndefined();
  decide(500, 503);
  expect(selectPace(store.getState())).toBe(2000);
});
