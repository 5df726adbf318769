import { describe, expect, it } from "vitest";
import { selectPrimary } from "../state/selection-store.ts";
import {
  addAnswer,
  addImage,
  createTestContext,
  runCommand,
  wordsWithConfidence,
} from "./command-context.test-data.ts";

function createSubject(confidences: readonly (number | undefined)[]) {
  const context = createTestContext();
  const document = wordsWithConfidence(confidences);
  addAnswer(context, { imageId: addImage(context, "a"), document });
  const step = (id: string) => {
    const ran = runCommand(context, id);
    const target = selectPrimary(context.workspace.selection.getState());
    return ran ? [...document.words.values()].find((word) => word.id === target?.id)?.text : undefined;
  };
  return { context, next: () => step("word.next-doubtful"), previous: () => step("word.previous-doubtful") };
}

describe("next and previous doubtful word", () => {
  it("goes round, least sure first; no confidence is no doubt", () => {
    const { next, previous } = createSubject([0.9, 0.69, undefined, 0.2, 0.7]);
    expect([next(), next(), next()]).toEqual(["word 3", "word 1", "word 3"]);
    expect([previous(), previous()]).toEqual(["word 1", "word 3"]);
  });

  it("starts at the end when it goes back with nothing selected", () => {
    expect(createSubject([0.2, 0.3, 0.9]).previous()).toBe("word 1");
  });

  it("goes on from a word that is not doubtful, in reading order when that is wished", () => {
    const { context, next } = createSubject([0.2, 0.9, 0.3]);
    const selectSure = () => {
      context.workspace.selection.getState().select({ kind: "word", id: "w1" });
    };
    selectSure();
    expect(next()).toBe("word 0");
    context.workspace.settings.getState().change({ reviewOrder: "reading" });
    selectSure();
    expect(next()).toBe("word 2");
  });

  it("takes words without a confidence along when that is wished, after the others", () => {
    const { context, next } = createSubject([undefined, 0.9, 0.3]);
    context.workspace.settings.getState().change({ reviewsUnrated: true });
    expect([next(), next(), next()]).toEqual(["word 2", "word 0", "word 2"]);
  });

  it("leaves out what was reviewed, and goes on to the next image", () => {
    const { context, next } = createSubject([0.3, 0.2, 0.9]);
    const other = addImage(context, "b");
    addAnswer(context, { imageId: other, document: wordsWithConfidence([0.9, 0.5]) });
    expect(next()).toBe("word 1");
    runCommand(context, "review.accept");
    expect(selectPrimary(context.workspace.selection.getState())?.id).toBe("w0");
    runCommand(context, "review.reject");
    expect(runCommand(context, "word.next-doubtful")).toBe(true);
    expect(context.workspace.images.getState().activeId).toBe(other);
    expect(selectPrimary(context.workspace.selection.getState())?.id).toBe("w1");
    runCommand(context, "review.accept");
    expect(runCommand(context, "word.next-doubtful")).toBe(false);
  });

  it("is not there when no word is doubtful", () => {
    expect(createSubject([0.9, undefined]).next()).toBeUndefined();
  });

  it("brings the word into view without changing the scale", () => {
    const { context, next } = createSubject([0.9, 0.9, 0.2]);
    const { viewport } = context.workspace;
    viewport.getState().zoomTo(8);
    viewport.getState().panBy(-10_000, -10_000);
    next();
    const { scale, offsetX } = viewport.getState().viewport;
    expect(scale).toBe(8);
    expect(200 * scale + offsetX).toBeGreaterThanOrEqual(0);
    expect(250 * scale + offsetX).toBeLessThanOrEqual(500);
  });
});
