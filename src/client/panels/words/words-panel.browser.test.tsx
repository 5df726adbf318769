import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { FindBar } from "../find/find-bar.tsx";
import { Inspector } from "../inspector/inspector.tsx";
import { largeDocument, notedDocument } from "../panel-documents.test-data.ts";
import { renderPanel, workspaceWith } from "../render-panel.test-data.ts";
import type { RenderedPanel } from "../render-panel.test-data.ts";

const SMALL = notedDocument([{ lines: [["pear/0.5/en", "Apple", "zoo/0.95/de"], ["date/0.1/en"]] }]);

let panel: RenderedPanel;

function show(shown: ReturnType<typeof notedDocument>) {
  const workspace = workspaceWith(shown);
  workspace.settings.getState().change({ inspectorTab: "words" });
  panel = renderPanel(<Inspector />, workspace);
  return page.getByRole("grid", { name: "Words" });
}

const field = () => page.getByRole("combobox", { name: "Query over words" });
const firstCells = () => [...document.querySelectorAll("[role=gridcell]:first-child")].map((cell) => cell.textContent);
const selected = () => panel.workspace.selection.getState().selected.map(({ id }) => id);

beforeEach(async () => {
  await page.viewport(900, 900);
});

afterEach(() => {
  panel.unmount();
});

describe("the table of words", () => {
  test("is sorted by its heads, and says how", async () => {
    const grid = show(SMALL);
    await grid.getByRole("button", { name: "Confidence" }).click();
    await expect.poll(firstCells).toEqual(["date", "pear", "zoo", "Apple"]);
    await expect
      .element(grid.getByRole("columnheader", { name: "Confidence" }))
      .toHaveAttribute("aria-sort", "ascending");
    await grid.getByRole("button", { name: "Confidence" }).click();
    await expect.poll(firstCells).toEqual(["zoo", "pear", "date", "Apple"]);
    await expect.element(grid.getByRole("row", { name: "Apple" }).getByText("none")).toBeInTheDocument();
  });

  test("arrows light words, Enter selects, Shift adds", async () => {
    const grid = show(SMALL);
    await expect.element(grid).toBeInTheDocument();
    document.querySelector<HTMLElement>("[role=grid]")?.focus();
    await userEvent.keyboard("{End}{ArrowUp}");
    expect(panel.workspace.selection.getState().hovered?.id).toBe("w2");
    await userEvent.keyboard("{Enter}");
    expect(selected()).toEqual(["w2"]);
    await grid.getByText("pear").click({ modifiers: ["Shift"] });
    expect(selected()).toEqual(["w2", "w0"]);
  });

  test("of 10,000 words only those in view are in the page, and the one selected is", async () => {
    const grid = show(largeDocument(1000));
    await expect.element(grid).toHaveAttribute("aria-rowcount", "10001");
    expect(firstCells().length).toBeLessThan(80);
    panel.workspace.selection.getState().select({ kind: "word", id: "w7777" });
    await expect.element(grid.getByRole("row", { selected: true })).toBeInViewport();
  });
});

describe("the query bar", () => {
  test("counts, leaves out the rest, and is cleared by Escape", async () => {
    show(SMALL);
    await field().fill("conf<0.6");
    await expect.element(page.getByText("2 of 4 words")).toBeInTheDocument();
    await expect.poll(firstCells).toEqual(["pear", "date"]);
    await userEvent.keyboard("{Enter}");
    expect(panel.workspace.settings.getState().recentQueries).toEqual(["conf<0.6"]);
    await userEvent.keyboard("{Escape}");
    await expect.element(page.getByText("4 words", { exact: true })).toBeInTheDocument();
  });

  test("tells what is wrong and marks where", async () => {
    show(SMALL);
    await field().fill("lang:en conf<x");
    await expect.element(field()).toHaveAttribute("aria-invalid", "true");
    await expect.element(page.getByText("x is not a number")).toBeInTheDocument();
    expect(document.querySelector("mark")?.textContent).toBe("conf<x");
  });

  test("a query gets a name, is used again, and is taken away; the settings keep it", async () => {
    show(SMALL);
    await field().fill("conf:none");
    await expect.element(page.getByText("1 of 4 words")).toBeInTheDocument();
    const open = () => page.getByRole("button", { name: "Saved queries" }).click();
    await open();
    await page.getByRole("textbox", { name: "Name for this query" }).fill("unrated");
    await userEvent.keyboard("{Enter}");
    const saved = () => panel.workspace.settings.getState().savedQueries;
    expect(saved()).toEqual([{ name: "unrated", query: "conf:none" }]);
    panel.workspace.search.getState().setQuery("");
    await page.getByRole("button", { name: "conf:none unrated" }).click();
    await expect.element(field()).toHaveValue("conf:none");
    await page.getByRole("button", { name: "Remove the query “unrated”" }).click();
    expect(saved()).toEqual([]);
    await expect.element(page.getByText("None yet.")).toBeInTheDocument();
  });

  test("examples can be clicked, and what passes can be copied", async () => {
    show(SMALL);
    await page.getByRole("button", { name: "How to write a query" }).click();
    await page.getByRole("button", { name: /conf:none no confidence/ }).click();
    await expect.element(page.getByText("1 of 4 words")).toBeInTheDocument();
    await userEvent.keyboard("{Escape}");
    await page.getByRole("button", { name: "Copy words" }).click();
    await page.getByRole("group", { name: "Query: 1 word" }).getByRole("menuitem", { name: "As text" }).click();
    expect(panel.asked).toContainEqual(["copyText", "Apple"]);
  });
});

describe("finding", () => {
  test("counts, steps with Enter, and closes with Escape", async () => {
    panel = renderPanel(<FindBar />, workspaceWith(SMALL));
    panel.workspace.search.getState().openFind();
    await expect.element(page.getByRole("searchbox", { name: "Find in the text" })).toHaveFocus();
    await userEvent.keyboard("zoo date");
    await expect.element(page.getByText("1 match")).toBeInTheDocument();
    await userEvent.keyboard("{Enter}");
    expect(selected()).toEqual(["w2", "w3"]);
    await expect.element(page.getByText("1 of 1")).toBeInTheDocument();
    await userEvent.keyboard("{Escape}");
    expect(panel.workspace.search.getState().isFindOpen).toBe(false);
  });
});
