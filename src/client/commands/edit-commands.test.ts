import { expect, test } from "vitest";
import type { WordId } from "#core/document/ids.ts";
import { wordStatus } from "#core/edit/reviewed-document.ts";
import {
  addAnswer,
  addImage,
  createTestContext,
  runCommand,
  wordsWithConfidence,
} from "./command-context.test-data.ts";
import { commandOfKeys } from "./key-dispatcher.ts";
import { editCommands } from "./edit-commands.ts";
import { shownDocument } from "./shown-document.ts";

function opened() {
  const context = createTestContext();
  const imageId = addImage(context, "a", "done");
  addAnswer(context, { imageId, document: wordsWithConfidence([0.5, 0.9]) });
  const statuses = () => {
    const document = shownDocument(context.workspace);
    return document === undefined ? [] : [...document.words.keys()].map((id) => wordStatus(document, id));
  };
  return { context, statuses, selection: context.workspace.selection.getState() };
}

test("all words in what is selected are accepted as one edit", () => {
  const { context, statuses, selection } = opened();
  expect(runCommand(context, "review.accept")).toBe(false);
  selection.select({ kind: "line", id: "l0" });
  expect(runCommand(context, "review.accept")).toBe(true);
  expect(statuses()).toEqual(["accepted", "accepted"]);
  selection.select({ kind: "word", id: "w1" });
  runCommand(context, "review.reject");
  expect(statuses()).toEqual(["accepted", "rejected"]);
  runCommand(context, "edit.undo");
  runCommand(context, "edit.undo");
  expect(statuses()).toEqual(["unreviewed", "unreviewed"]);
  expect(runCommand(context, "edit.undo")).toBe(false);
  runCommand(context, "edit.redo");
  expect(statuses()).toEqual(["accepted", "accepted"]);
});

test("in a field the keys of undo belong to the field", () => {
  const press = { key: "z", code: "KeyZ", ctrlKey: true, metaKey: false, shiftKey: false, altKey: false };
  const map = { commands: editCommands, hasCharacterKeys: true };
  expect(commandOfKeys(press, "content", map)?.id).toBe("edit.undo");
  expect(commandOfKeys({ ...press, shiftKey: true }, "elsewhere", map)?.id).toBe("edit.redo");
  expect(commandOfKeys(press, "text-field", map)).toBeUndefined();
});

test("what is selected moves by pixels as the arrows point on the turned view, and is deleted", () => {
  const { context, selection } = opened();
  const corner = () =>
    shownDocument(context.workspace)
      ?.words.get("w0" as WordId)
      ?.polygon?.slice(0, 2);
  expect(runCommand(context, "edit.move-right")).toBe(false);
  selection.select({ kind: "word", id: "w0" });
  runCommand(context, "edit.move-right-10");
  runCommand(context, "edit.move-down");
  expect(corner()).toEqual([10, 1]);
  runCommand(context, "view.turn-right");
  runCommand(context, "edit.move-right");
  expect(corner()).toEqual([10, 0]);
  runCommand(context, "edit.remove");
  expect([corner(), context.workspace.selection.getState().selected]).toEqual([undefined, []]);
  runCommand(context, "edit.undo");
  expect([corner(), context.workspace.selection.getState().selected]).toEqual([[10, 0], [{ kind: "word", id: "w0" }]]);
});

test("words and lines are split, merged and read in another order, and what cannot be done is not offered", () => {
  const { context, selection } = opened();
  const lines = () => {
    const document = shownDocument(context.workspace);
    return [...(document?.lines.values() ?? [])].map(({ wordIds }) =>
      wordIds.map((id) => document?.words.get(id)?.text).join("|"),
    );
  };
  expect(runCommand(context, "edit.merge-next")).toBe(false);
  selection.select({ kind: "word", id: "w0" });
  expect(runCommand(context, "edit.split-line")).toBe(false);
  expect(runCommand(context, "edit.read-earlier")).toBe(false);
  runCommand(context, "edit.read-later");
  expect(lines()).toEqual(["word 1|word 0"]);
  runCommand(context, "edit.split-line");
  expect(lines()).toEqual(["word 1", "word 0"]);
  selection.select({ kind: "line", id: "l0" });
  runCommand(context, "edit.merge-next");
  selection.select({ kind: "word", id: "w1" });
  runCommand(context, "edit.split-word");
  expect(lines()).toEqual(["wor|d 1|word 0"]);
});

test("the rectangle around what is selected is asked about again, in its reading direction", () => {
  const { context, selection } = opened();
  expect(runCommand(context, "edit.recognize-region")).toBe(false);
  selection.select({ kind: "line", id: "l0" });
  runCommand(context, "edit.recognize-region");
  expect(context.asked).toEqual(["recognizeRegion [-2,-2,152,-2,152,22,-2,22]"]);
});

test("what is selected is resized and turned by keys, within its own frame", () => {
  const { context, selection } = opened();
  const polygon = () =>
    shownDocument(context.workspace)
      ?.words.get("w0" as WordId)
      ?.polygon?.map(Math.round);
  expect(runCommand(context, "edit.wider")).toBe(false);
  selection.select({ kind: "word", id: "w0" });
  runCommand(context, "edit.wider-10");
  runCommand(context, "edit.lower");
  expect(polygon()).toEqual([0, 0, 60, 0, 60, 19, 0, 19]);
  runCommand(context, "edit.higher");
  for (let step = 0; step < 6; step += 1) runCommand(context, "edit.turn-right-15");
  expect(polygon()?.slice(0, 4)).toEqual([40, -20, 40, 40]);
});
