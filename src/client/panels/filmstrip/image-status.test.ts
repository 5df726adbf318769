import { describe, expect, test } from "vitest";
import type { AnalysisStep } from "#core/recognition/analysis-progress.ts";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import { reviewedDocument } from "#core/edit/reviewed-document.ts";
import { applyChange } from "#core/edit/apply-change.ts";
import type { ReviewedDocument } from "#core/edit/reviewed-document.ts";
import { setWordText } from "#core/edit/set-word-text.ts";
import { en } from "../../messages/en.ts";
import type { ImageId, ImageProgress } from "../../state/image-item.ts";
import { reviewQueue } from "../../state/review-queue.ts";
import type { QueueRule } from "../../state/review-queue.ts";
import { notedDocument } from "../panel-documents.test-data.ts";
import { imageStatus } from "./image-status.ts";

const RULE: QueueRule = { threshold: 0.7, order: "confidence", includesUnrated: false };

function statusOf(progress: ImageProgress, answer?: RecognizedDocument, edited?: ReviewedDocument) {
  const item = { id: "i0" as ImageId, fileName: "a.png", sizeBytes: 1, mediaType: "image/png", progress };
  const document = edited ?? (answer && reviewedDocument(answer));
  const queue = answer && document && reviewQueue({ answer, document }, RULE);
  return imageStatus(item, { messages: en, document, queue, nowMs: 73_000 });
}

describe("imageStatus", () => {
  test("says how long the engine has been at work", () => {
    expect(statusOf({ phase: "waiting", startedAtMs: 70_000, attempt: 1 }).text).toBe("Analysing… 3s");
    expect(statusOf({ phase: "waiting", startedAtMs: 10_000, attempt: 2 }).text).toBe("Analysing… 1m 03s, attempt 2");
  });

  test("says what the engine does, when it says so", () => {
    const waiting = { phase: "waiting", startedAtMs: 70_000, attempt: 1 } as const;
    const textOf = (step: AnalysisStep) => statusOf({ ...waiting, step }).text;
    expect(textOf({ stage: "queued", fraction: 0, ahead: 0 })).toBe("Next in line");
    expect(textOf({ stage: "queued", fraction: 0, ahead: 3 })).toBe("3 pictures before it");
    expect(textOf({ stage: "faces", fraction: 0.5 })).toBe("Finding faces");
    expect(textOf({ stage: "reading-lines", fraction: 0.5, lines: { done: 12, total: 45 } })).toBe(
      "Reading line 12 of 45",
    );
  });

  test("counts what was found and what is doubtful", () => {
    const document = notedDocument([{ lines: [["a/0.9", "b/0.2", "c"]] }]);
    expect(statusOf({ phase: "done" }, document)).toMatchObject({ tone: "warning", text: "3 words · 1 to review" });
  });

  test("an image whose doubtful words are reviewed is done", () => {
    const answer = notedDocument([{ lines: [["a/0.9", "b/0.2"]] }]);
    const document = reviewedDocument(answer);
    const edits = [...answer.words.keys()].flatMap((id) => setWordText(document, id, "better") ?? []);
    const edited = edits.reduce((state, { change }) => applyChange(state, change), document);
    const done = { tone: "good", text: "2 words · reviewed", isDone: true };
    expect(statusOf({ phase: "done" }, answer, edited)).toMatchObject(done);
    expect(statusOf({ phase: "done" }, notedDocument([{ lines: [["a/0.9"]] }])).isDone).toBeUndefined();
  });

  test("an answer without findings is a success", () => {
    expect(statusOf({ phase: "done" }, notedDocument([]))).toMatchObject({ tone: "good", text: "Nothing found" });
  });

  test("facts about the picture as a whole are findings too", () => {
    const classifications = [{ featureIndex: 0, properties: [] }];
    const document = notedDocument([], { classifications });
    expect(statusOf({ phase: "done" }, document)).toMatchObject({ tone: "good", text: "Facts about the picture" });
  });

  test("a feature that failed is told beside what is there", () => {
    const document = notedDocument([{ lines: [["a/0.9"]] }], { errors: [{ code: 13, message: "no", details: [] }] });
    expect(statusOf({ phase: "done" }, document)).toMatchObject({
      tone: "warning",
      text: "1 word · some features failed",
    });
  });

  test("a refusal is short, with the reason behind it", () => {
    const status = statusOf({ phase: "refused", refusal: { kind: "not-an-image", looksLike: "pdf" } });
    expect(status).toMatchObject({ tone: "bad", text: "Not an image: PDF" });
    expect(status.detail).toContain("first bytes");
  });

  test("each phase has words", () => {
    const phases: readonly ImageProgress[] = [
      { phase: "opening" },
      { phase: "ready" },
      { phase: "queued" },
      { phase: "preparing" },
      { phase: "reading" },
      { phase: "cancelled" },
      { phase: "failed", error: { kind: "offline" } },
    ];
    expect(new Set(phases.map((phase) => statusOf(phase).text)).size).toBe(phases.length);
  });
});
