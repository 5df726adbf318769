import { afterEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { DocumentLists } from "#core/document/document-tables.ts";
import type { AnnotationId } from "#core/document/ids.ts";
import { selectShownDocument } from "../../state/shown-document.ts";
import { Inspector } from "../inspector/inspector.tsx";
import { notedDocument } from "../panel-documents.test-data.ts";
import { renderPanel, workspaceWith } from "../render-panel.test-data.ts";
import type { RenderedPanel } from "../render-panel.test-data.ts";

let shown: RenderedPanel | undefined;

afterEach(() => {
  shown?.unmount();
});

function openFirstWord(lists: Partial<DocumentLists> = {}) {
  const workspace = workspaceWith(notedDocument([{ lines: [["one/0.4", "two/0.9"]] }], lists));
  workspace.selection.getState().select({ kind: "word", id: "w0" });
  shown = renderPanel(<Inspector />, workspace);
  const texts = () => {
    const document = selectShownDocument(workspace, workspace.images.getState().activeId);
    return [...(document?.words.values() ?? [])].map(({ text }) => text);
  };
  return { workspace, texts, field: page.getByRole("textbox", { name: "Text of the word" }) };
}

test("Enter keeps what was typed and goes to the next word; what the engine read stays to be seen", async () => {
  const { workspace, texts, field } = openFirstWord();
  await field.fill("eins");
  await userEvent.keyboard("{Enter}");
  expect(texts()).toEqual(["eins", "two"]);
  await expect.element(field).toHaveValue("two");
  await expect.element(field).toHaveFocus();
  workspace.selection.getState().select({ kind: "word", id: "w0" });
  await expect.element(page.getByRole("definition").filter({ hasText: "one" })).toBeVisible();
  await expect.element(page.getByRole("treeitem", { name: "eins, no confidence, corrected" })).toBeVisible();
});

test("a flat list that repeats the words of the answer is not told of because they were corrected", async () => {
  const list = ["one two", "one", "two"].map((description, at) => ({
    id: `a${String(at)}` as AnnotationId,
    description,
    locations: [],
    properties: [],
  }));
  const { texts, field } = openFirstWord({ textAnnotations: list, fullText: "one two" });
  await field.fill("eins");
  await userEvent.keyboard("{Enter}");
  expect(texts()).toEqual(["eins", "two"]);
  await expect.element(page.getByRole("treeitem", { name: "eins, no confidence, corrected" })).toBeVisible();
  await expect.element(page.getByRole("listbox", { name: "Text annotations" })).not.toBeInTheDocument();
});

test("Escape brings back what was there; leaving the field keeps what was typed", async () => {
  const { texts, field } = openFirstWord();
  await field.fill("wrong");
  await userEvent.keyboard("{Escape}");
  await expect.element(field).toHaveValue("one");
  await field.fill("uno");
  await page.getByRole("textbox", { name: "Comment" }).click();
  await expect.poll(texts).toEqual(["uno", "two"]);
  await field.click();
  await userEvent.keyboard("{Control>}z{/Control}");
  await expect.poll(texts).toEqual(["one", "two"]);
});

test("Enter of an input method only ends its composition", async () => {
  const { texts, field } = openFirstWord();
  await field.fill("uno");
  const keys = { key: "Enter", isComposing: true, bubbles: true };
  field.element().dispatchEvent(new KeyboardEvent("keydown", keys));
  expect(texts()).toEqual(["one", "two"]);
  await expect.element(field).toHaveValue("uno");
});

test("a status is on until it is pressed again, and stands in the table", async () => {
  const { workspace } = openFirstWord();
  const accept = page.getByRole("button", { name: "Accept" });
  await accept.click();
  await expect.element(accept).toHaveAttribute("aria-pressed", "true");
  workspace.settings.getState().change({ inspectorTab: "words" });
  await expect.element(page.getByRole("gridcell").getByTitle("accepted")).toBeVisible();
  await accept.click();
  await expect.element(accept).toHaveAttribute("aria-pressed", "false");
});

test("the keys for splitting and merging act at the caret, with what was typed, and are taken back and done again", async () => {
  const { texts, field } = openFirstWord();
  await field.fill("onetwo");
  await userEvent.keyboard("{Home}{ArrowRight}{ArrowRight}{ArrowRight}{Control>}d{/Control}");
  await expect.poll(texts).toEqual(["one", "two", "two"]);
  await expect.element(field).toHaveValue("two");
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard("{Control>}m{/Control}");
  await expect.poll(texts).toEqual(["onetwo", "two"]);
  await expect.element(field).toHaveValue("onetwo");
  await userEvent.keyboard("{Control>}z{/Control}");
  await expect.poll(texts).toEqual(["one", "two", "two"]);
  await userEvent.keyboard("{Control>}y{/Control}{Control>}{Shift>}m{/Shift}{/Control}");
  await expect.poll(texts).toEqual(["onetwotwo"]);
});
