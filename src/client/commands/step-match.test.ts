import { expect, test, vi } from "vitest";
import { setWordText } from "#core/edit/set-word-text.ts";
import { commitEdit } from "../state/commit-edit.ts";
import { addAnswer, addImage, createTestContext, wordsWithConfidence } from "./command-context.test-data.ts";
import { shownDocument } from "./shown-document.ts";
import { stepMatch } from "./step-match.ts";

test("after a correction has taken a match away the steps go on from its word and pass over none", async () => {
  const context = createTestContext();
  const { workspace } = context;
  const imageId = addImage(context, "a", "done");
  addAnswer(context, { imageId, document: wordsWithConfidence([0.9, 0.9, 0.9, 0.9, 0.9]) });
  const found = () => {
    const { findOutcome } = workspace.search.getState();
    return findOutcome.kind === "found" ? findOutcome.matches.firsts.length : 0;
  };
  const selected = () => workspace.selection.getState().selected.map(({ id }) => id);
  workspace.search.getState().openFind();
  workspace.search.getState().changeFind({ text: "word" });
  await vi.waitFor(() => {
    expect(found()).toBe(5);
  });
  stepMatch(workspace, 1);
  stepMatch(workspace, 1);
  expect(selected()).toEqual(["w1"]);

  const document = shownDocument(workspace);
  const [, word] = [...(document?.words.values() ?? [])];
  if (document !== undefined && word !== undefined)
    await commitEdit(workspace, setWordText(document, word.id, "other"));
  await vi.waitFor(() => {
    expect(found()).toBe(4);
  });
  stepMatch(workspace, 1);
  expect(selected()).toEqual(["w2"]);
  stepMatch(workspace, -1);
  expect(selected()).toEqual(["w0"]);
});
