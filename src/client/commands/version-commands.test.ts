import { describe, expect, it } from "vitest";
import { selectShownVersion } from "../state/answers-store.ts";
import {
  addAnswer,
  addImage,
  createTestContext,
  runCommand,
  wordsWithConfidence,
} from "./command-context.test-data.ts";

function createSubject(count: number) {
  const context = createTestContext();
  const imageId = addImage(context, "a");
  const document = wordsWithConfidence([0.5]);
  for (let index = 0; index < count; index += 1) addAnswer(context, { imageId, document });
  const { answers, selection, viewport } = context.workspace;
  return { ...context, imageId, selection, viewport, shown: () => selectShownVersion(answers.getState(), imageId)?.id };
}

describe("version.next and version.previous", () => {
  it("go from one answer to the other and stop at the ends", () => {
    const subject = createSubject(3);
    expect(subject.shown()).toBe("a 2");
    expect(runCommand(subject, "version.next")).toBe(false);
    expect([runCommand(subject, "version.previous"), subject.shown()]).toEqual([true, "a 1"]);
    expect([runCommand(subject, "version.previous"), subject.shown()]).toEqual([true, "a 0"]);
    expect(runCommand(subject, "version.previous")).toBe(false);
    expect([runCommand(subject, "version.next"), subject.shown()]).toEqual([true, "a 1"]);
  });

  it("clear the selection and leave the camera alone", () => {
    const subject = createSubject(2);
    subject.viewport.getState().zoomTo(3);
    const { viewport } = subject.viewport.getState();
    subject.selection.getState().select({ kind: "word", id: "w0" });
    runCommand(subject, "version.previous");
    expect(subject.selection.getState().selected).toEqual([]);
    expect(subject.viewport.getState()).toMatchObject({ viewport });
  });

  it("have nothing to do for one answer or none", () => {
    for (const count of [0, 1]) expect(runCommand(createSubject(count), "version.previous")).toBe(false);
  });
});

describe("version.remove", () => {
  it("asks to remove the answer shown", () => {
    const subject = createSubject(2);
    runCommand(subject, "version.previous");
    expect(runCommand(subject, "version.remove")).toBe(true);
    expect(subject.asked).toEqual(["removeVersion a 0"]);
  });

  it("leaves paper its last answer", () => {
    const subject = createSubject(1);
    subject.workspace.images.getState().update(subject.imageId, { isPaper: true });
    expect(runCommand(subject, "version.remove")).toBe(false);
  });
});
