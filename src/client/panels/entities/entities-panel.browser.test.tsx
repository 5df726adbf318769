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

test("entities of the same name are added, get the words selected, and are deleted, one step each", async () => {
  const workspace = workspaceWith(notedDocument([{ lines: [["1", "May", "2", "June"]] }]));
  workspace.settings.getState().change({ inspectorTab: "entities" });
  shown = renderPanel(<Inspector />, workspace);
  const entities = () =>
    [...(selectShownDocument(workspace, workspace.images.getState().activeId)?.entities.values() ?? [])].map(
      ({ name, text }) => `${name} ${text}`,
    );
  const select = (id: string) => {
    workspace.selection.getState().select({ kind: "word", id });
  };

  for (const id of ["w0", "w2"]) {
    select(id);
    await page.getByRole("textbox", { name: "Add an entity of the words selected" }).fill("date");
    await userEvent.keyboard("{Enter}");
  }
  expect(entities()).toEqual(["date 1", "date 2"]);
  // What is selected now is an entity: its words are not taken for another one.
  await page.getByRole("textbox", { name: "Add an entity", exact: true }).fill("place");
  await userEvent.keyboard("{Enter}");
  expect(entities()).toEqual(["date 1", "date 2", "place "]);
  select("w3");
  await page.getByRole("button", { name: "Tie the words selected to date" }).nth(1).click();
  expect(entities()).toEqual(["date 1", "date 2 June", "place "]);
  await expect
    .element(page.getByRole("button", { name: "Tie the words selected to date" }).nth(1))
    .not.toBeInTheDocument();
  await page.getByRole("button", { name: "Delete the entity date" }).first().click();
  expect(entities()).toEqual(["date 2 June", "place "]);
  for (const before of [
    ["date 1", "date 2 June", "place "],
    ["date 1", "date 2", "place "],
  ]) {
    await undoEdit(workspace);
    expect(entities()).toEqual(before);
  }
});
