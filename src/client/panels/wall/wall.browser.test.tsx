import { afterEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { selectPrimary } from "../../state/selection-store.ts";
import { selectShownDocument } from "../../state/shown-document.ts";
import { largeDocument, notedDocument } from "../panel-documents.test-data.ts";
import { renderPanel, workspaceWith } from "../render-panel.test-data.ts";
import type { RenderedPanel } from "../render-panel.test-data.ts";
import { WallView } from "./wall-view.tsx";

let shown: RenderedPanel | undefined;

afterEach(() => {
  shown?.unmount();
});

function openWall(document = notedDocument([{ lines: [["rn/0.3", "rn/0.4", "lo/0.5", "sure/0.9"]] }])) {
  const workspace = workspaceWith(document);
  workspace.wall.setState({ isOpen: true });
  shown = renderPanel(<WallView />, workspace, 1000);
  const texts = () => {
    const words = selectShownDocument(workspace, workspace.images.getState().activeId)?.words.values() ?? [];
    return Array.from(words, ({ text }) => text).join(" ");
  };
  return { workspace, texts, grid: page.getByRole("grid", { name: "Words as pictures" }) };
}

const cell = (name: string) => page.getByRole("gridcell", { name, exact: true });

test("by keyboard alone: type, Enter, accept, reject, all identical, and back", async () => {
  const { texts, grid } = openWall();
  await expect.element(cell("rn, 0.30, not reviewed, 2 identical")).toBeVisible();
  await expect.element(cell("sure, 0.90, not reviewed")).not.toBeInTheDocument();
  grid.element().focus();
  await userEvent.keyboard("m{Shift>}{Enter}{/Shift}");
  await expect.poll(texts).toBe("m m lo sure");
  await expect.element(page.getByText("2 words corrected")).toBeVisible();
  await expect.element(grid).toHaveFocus();
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByRole("textbox", { name: "Text of the word “lo”" })).toHaveFocus();
  await userEvent.keyboard("1o{Escape}");
  expect(texts()).toBe("m m lo sure");
  await userEvent.keyboard("x");
  await expect.element(cell("lo, 0.50, rejected")).toBeVisible();
  await userEvent.keyboard("{Control>}z{/Control}{Control>}z{/Control}");
  await expect.poll(texts).toBe("rn rn lo sure");
  await userEvent.keyboard("{Control>}{Shift>}z{/Shift}{/Control}");
  await expect.poll(texts).toBe("m m lo sure");
  await page.getByRole("button", { name: "Take off what is done" }).click();
  await expect.element(cell("lo, 0.50, not reviewed")).toBeVisible();
  await expect.element(page.getByText("1 word, 1 different, 0 done")).toBeVisible();
});

test("a click on a text edits it, one on a picture leads to the word", async () => {
  const { workspace, texts } = openWall();
  await page.getByText("lo", { exact: true }).click();
  await page.getByRole("textbox", { name: "Text of the word “lo”" }).fill("10");
  await cell("rn, 0.40, not reviewed").getByText("no picture").click();
  expect(texts()).toBe("rn rn 10 sure");
  expect(workspace.wall.getState().isOpen).toBe(false);
  expect(selectPrimary(workspace.selection.getState())).toEqual({ kind: "word", id: "w1" });
});

test("with single letters switched off they are typed", async () => {
  const { workspace, texts, grid } = openWall();
  workspace.settings.getState().change({ hasCharacterKeys: false });
  await expect.element(grid).toBeVisible();
  grid.element().focus();
  await userEvent.keyboard("yx{Enter}");
  await expect.poll(texts).toBe("yx rn lo sure");
});

test("says why there is nothing, and what is wrong in a query", async () => {
  const { workspace } = openWall(notedDocument([{ lines: [["sure/0.9"]] }]));
  await expect.element(page.getByText("No word left below 0.70")).toBeVisible();
  await page.getByRole("button", { name: "Show all words" }).click();
  await expect.element(cell("sure, 0.90, not reviewed")).toBeVisible();
  workspace.wall.setState({ choice: "query" });
  await expect.element(page.getByText(/^Type a query/)).toBeVisible();
  const query = page.getByRole("textbox", { name: "Query over words" });
  await query.fill('text~"("');
  await expect.element(page.getByText("The query cannot be read")).toBeVisible();
  await query.fill("text:none");
  await expect.element(page.getByText("No word matches the query")).toBeVisible();
});

test("of ten thousand words only those in view are there", async () => {
  const { workspace, grid } = openWall(largeDocument(1000));
  workspace.wall.setState({ choice: "all", order: "count" });
  await expect.element(page.getByText("10,000 words, 10 different, 0 done")).toBeVisible();
  await expect.element(grid).toBeVisible();
  expect(page.getByRole("gridcell").elements().length).toBeLessThan(250);
  grid.element().focus();
  await userEvent.keyboard("{End}");
  await expect.element(cell("word9, 0.95, not reviewed").last()).toHaveAttribute("aria-selected", "true");
});
