import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { createRawPlaces } from "#core/document/raw-places.ts";
import { Inspector } from "../inspector/inspector.tsx";
import { notedDocument } from "../panel-documents.test-data.ts";
import { renderPanel, workspaceWith } from "../render-panel.test-data.ts";
import type { RenderedPanel } from "../render-panel.test-data.ts";
import { MOST_LINE_CHARACTERS } from "./json-line.tsx";

let panel: RenderedPanel;

function show(raw: unknown) {
  const workspace = workspaceWith(notedDocument([]), { rawText: JSON.stringify(raw, undefined, 2) });
  workspace.settings.getState().change({ inspectorTab: "json" });
  panel = renderPanel(<Inspector />, workspace);
  return page.getByRole("textbox", { name: "Answer as JSON" });
}

beforeEach(async () => {
  await page.viewport(900, 800);
});

afterEach(() => {
  panel.unmount();
});

test("of 50,000 lines only those in view are in the page; the last can be reached", async () => {
  const view = show(Array.from({ length: 49_998 }, (_, index) => `row ${String(index)}`));
  await expect.element(page.getByText(/50,000 lines/)).toBeInTheDocument();
  await expect.element(view.getByText('"row 0"', { exact: true })).toBeInTheDocument();
  expect(view.element().textContent.length).toBeLessThan(4000);
  view.element().scrollTo({ top: view.element().scrollHeight });
  await expect.element(view.getByText('"row 49997"')).toBeInViewport();
});

test("what is searched is found, counted and brought into view", async () => {
  const view = show(
    Array.from({ length: 5000 }, (_, index) => ({ id: index, text: index % 1000 === 999 ? "Kiel" : "x" })),
  );
  const field = page.getByRole("searchbox", { name: "Find in JSON" });
  await field.fill("kiel");
  await expect.element(page.getByText("1 of 5")).toBeInTheDocument();
  await expect.element(view.getByText("Kiel").first()).toBeInViewport();
  await userEvent.keyboard("{Enter}{Enter}");
  await expect.element(page.getByText("3 of 5")).toBeInTheDocument();
  await expect.element(view.getByText("2999", { exact: true })).toBeInViewport();
  await userEvent.keyboard("{Shift>}{Enter}{/Shift}");
  await expect.element(page.getByText("2 of 5")).toBeInTheDocument();
  await field.fill("nowhere to be found");
  await expect.element(page.getByText("no match")).toBeInTheDocument();
});

test("markup in the answer stays text, and a very long value is cut with a count", async () => {
  const view = show({ html: "<img src=x onerror=alert(1)>", image: "A".repeat(50_000) });
  await expect.element(view.getByText('"<img src=x onerror=alert(1)>"')).toBeInTheDocument();
  expect(view.element().querySelector("img")).toBeNull();
  await expect.element(view.getByText(/more characters/)).toBeInTheDocument();
  expect(view.element().textContent.length).toBeLessThan(MOST_LINE_CHARACTERS + 500);
});

describe("one selection", () => {
  const NOTES = Array.from({ length: 2000 }, (_, index) => `word${String(index)}`);

  /** The answer tells of one block with a word in every three lines. */
  function showWords() {
    const lines = Array.from({ length: 200 }, (_, line) => NOTES.slice(line * 10, line * 10 + 10));
    const shown = notedDocument([{ lines }]);
    const raw = { words: NOTES.map((text) => ({ text })), size: NOTES.map(() => 1) };
    const last = 2 + 3 * NOTES.length;
    const words = NOTES.map((_, index) => ({
      kind: "word" as const,
      id: `w${String(index)}`,
      first: 2 + 3 * index,
      last: 4 + 3 * index,
    }));
    const rawPlaces = createRawPlaces([{ kind: "block", id: "b0", first: 1, last }, ...words]);
    const workspace = workspaceWith(shown, { rawText: JSON.stringify(raw, undefined, 2), rawPlaces });
    workspace.settings.getState().change({ inspectorTab: "json" });
    panel = renderPanel(<Inspector />, workspace);
    return page.getByRole("textbox", { name: "Answer as JSON" });
  }

  const selection = () => panel.workspace.selection.getState();
  const markedText = () =>
    [...document.querySelectorAll("[data-selected]")].map((line) => line.textContent.replace(/^\d+\s*/, ""));

  test("what is selected elsewhere is scrolled to and marked, its first line as the current one", async () => {
    const view = showWords();
    await expect.element(view.getByText('"word0"', { exact: true })).toBeInViewport();
    expect(markedText()).toEqual([]);
    selection().select({ kind: "word", id: "w1234" });
    await expect.element(view.getByText('"word1234"', { exact: true })).toBeInViewport();
    expect(markedText()).toEqual(["{", '"text": "word1234"', "},"]);
    expect(view.element().querySelector("[aria-current=true]")?.textContent).toContain(String(2 + 3 * 1234 + 1));
  });

  test("what was selected before the panel opened is scrolled to", async () => {
    const view = showWords();
    selection().select({ kind: "word", id: "w1999" });
    panel.workspace.settings.getState().change({ inspectorTab: "faces" });
    await expect.element(view).not.toBeInTheDocument();
    panel.workspace.settings.getState().change({ inspectorTab: "json" });
    await expect.element(view.getByText('"word1999"', { exact: true })).toBeInViewport();
  });

  test("a click on a line selects the nearest thing around it, in the tree as well, and scrolls nothing", async () => {
    const view = showWords();
    selection().select({ kind: "word", id: "w1000" });
    await expect.element(view.getByText('"word1000"', { exact: true })).toBeInViewport();
    const scrollTop = await restingScroll(view.element());
    await view.getByText('"word1001"', { exact: true }).click();
    expect(selection().selected).toEqual([{ kind: "word", id: "w1001" }]);
    await expect.poll(markedText).toEqual(["{", '"text": "word1001"', "},"]);
    expect(await restingScroll(view.element())).toBe(scrollTop);
    await page.getByRole("tab", { name: "Text" }).click();
    await expect.element(page.getByRole("treeitem", { name: /^word1001,/, selected: true })).toBeInViewport();
  });

  test("a line of an outer thing selects that; one of nothing leaves the selection", async () => {
    const view = showWords();
    await view.getByText('"words"', { exact: true }).click();
    expect(selection().selected).toEqual([{ kind: "block", id: "b0" }]);
    await userEvent.keyboard("{End}");
    await expect.element(view.getByText("1", { exact: true }).last()).toBeInViewport();
    await userEvent.keyboard("{Enter}");
    expect(selection().selected).toEqual([{ kind: "block", id: "b0" }]);
  });

  test("keys go from line to line and Enter selects", async () => {
    const view = showWords();
    await view.getByText('"word0"', { exact: true }).click();
    await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowDown}{Enter}");
    expect(selection().selected).toEqual([{ kind: "word", id: "w1" }]);
    const active = view.element().getAttribute("aria-activedescendant") ?? "";
    expect(document.getElementById(active)?.textContent).toContain('"word1"');
    await userEvent.keyboard("{PageDown}{PageDown}{PageDown}{Enter}");
    await expect.poll(() => markedText().length).toBe(3);
    expect(selection().selected).not.toEqual([{ kind: "word", id: "w1" }]);
  });

  test("dragging over text to copy it selects nothing", async () => {
    const view = showWords();
    const line = view.getByText('"word1"', { exact: true });
    await expect.element(line).toBeInViewport();
    getSelection()?.selectAllChildren(line.element());
    line.element().dispatchEvent(new MouseEvent("click", { bubbles: true }));
    expect(selection().selected).toEqual([]);
  });
});

/** The jump to what is selected goes on while rows are laid out: it is over when frames bring nothing new. */
async function restingScroll(list: Element): Promise<number> {
  let resting = NaN;
  await expect
    .poll(async () => {
      resting = list.scrollTop;
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
      return list.scrollTop - resting;
    })
    .toBe(0);
  return resting;
}
