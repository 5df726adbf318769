import { afterEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import { setWordText } from "#core/edit/set-word-text.ts";
import { addVersion } from "../../state/add-version.ts";
import { versionIdFrom } from "../../state/answer-version.ts";
import { commitEdit, undoEdit } from "../../state/commit-edit.ts";
import { selectShownDocument, shownSubject } from "../../state/shown-document.ts";
import { Inspector } from "../inspector/inspector.tsx";
import { notedDocument } from "../panel-documents.test-data.ts";
import { renderPanel, workspaceWith } from "../render-panel.test-data.ts";
import type { RenderedPanel } from "../render-panel.test-data.ts";

let shown: RenderedPanel | undefined;

afterEach(() => {
  shown?.unmount();
});

test("what cannot be carried over is decided one by one, and asked again when that is undone", async () => {
  const workspace = workspaceWith(notedDocument([{ lines: [["one", "two"]] }]));
  const document = () => selectShownDocument(workspace, workspace.images.getState().activeId);
  const texts = () => [...(document()?.words.values() ?? [])].map(({ text }) => text);
  const subject = shownSubject(workspace);
  const [first, second] = [...(document()?.words.keys() ?? [])];
  const correct = (id: typeof first, text: string) => {
    const now = document();
    return commitEdit(workspace, now === undefined || id === undefined ? undefined : setWordText(now, id, text));
  };
  await correct(first, "uno");
  await correct(second, "due");
  if (subject === undefined) throw new Error("Nothing is shown");
  const next = notedDocument([{ lines: [["ore", "tvo"]] }]);
  addVersion(workspace, subject.imageId, { ...subject.version, id: versionIdFrom("v1"), document: next });
  shown = renderPanel(<Inspector />, workspace);
  const list = page.getByRole("list", { name: "Corrections to decide on" });
  await expect.element(list.getByRole("listitem").nth(1)).toBeVisible();
  await list.getByRole("button", { name: "read as “one” before" }).click();
  expect(workspace.selection.getState().selected).toEqual([{ kind: "word", id: first }]);
  await page.getByRole("button", { name: "Yours: uno" }).click();
  await page.getByRole("button", { name: "New: tvo" }).click();
  await expect.element(list).not.toBeInTheDocument();
  expect(texts()).toEqual(["uno", "tvo"]);
  await undoEdit(workspace);
  await expect.element(page.getByRole("button", { name: "Yours: due" })).toBeVisible();
});
