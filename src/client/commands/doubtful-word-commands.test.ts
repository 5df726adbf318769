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
  it("goes round in reading order; no confidence is no doubt", () => {
    const { next, previous } = createSubject([0.9, 0.2, undefined, 0.69, 0.7]);
    expect([next(), next(), next()]).toEqual(["word 1", "word 3", "word 1"]);
    expect([previous(), previous()]).toEqual(["word 3", "word 1"]);
  });

  it("starts at the end when it goes back with nothing selected", () => {
    expect(createSubject([0.2, 0.3, 0.9]).previous()).toBe("word 1");
  });

  it("goes on from a word that is not doubtful", () => {
    const { context, next } = createSubject([0.2, 0.9, 0.3]);
    context.workspace.selection.getState().select({ kind: "word", id: "w1" });
    expect(next()).toBe("word 2");
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
