import { afterEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { undoEdit } from "../../state/commit-edit.ts";
import { selectShownDocument } from "../../state/shown-document.ts";
import { Inspector } from "../inspector/inspector.tsx";
import { notedDocument } from "../panel-documents.test-data.ts";
import { renderPanel, workspaceWith } from "../render-panel.test-data.ts";
import type { RenderedPanel } from "../render-panel.test-data.ts";

let shown: RenderedPanel | undefined;

afterEach(() => {
  shown?.unmount();
});

test("labels are added where there were none, renamed and deleted, one step each", async () => {
  const workspace = workspaceWith(notedDocument([{ lines: [["one"]] }]));
  workspace.settings.getState().change({ inspectorTab: "labels" });
  shown = renderPanel(<Inspector />, workspace);
  const labels = () =>
    selectShownDocument(workspace, workspace.images.getState().activeId)?.labels.map(({ description }) => description);

  const added = page.getByRole("textbox", { name: "Add a label" });
  await added.click();
  for (const name of ["Invoice", "Paper"]) {
    await expect.element(added).toHaveFocus();
    await userEvent.keyboard(`${name}{Enter}`);
    await expect.element(page.getByRole("textbox", { name: `Label ${name}` })).toHaveValue(name);
  }
  expect(labels()).toEqual(["Invoice", "Paper"]);
  await page.getByRole("textbox", { name: "Label Paper" }).fill("Receipt");
  await userEvent.keyboard("{Enter}");
  expect(labels()).toEqual(["Invoice", "Receipt"]);
  await page.getByRole("button", { name: "Delete the label Invoice" }).click();
  expect(labels()).toEqual(["Receipt"]);
  for (const before of [["Invoice", "Receipt"], ["Invoice", "Paper"], ["Invoice"]]) {
    await undoEdit(workspace);
    expect(labels()).toEqual(before);
  }
});
