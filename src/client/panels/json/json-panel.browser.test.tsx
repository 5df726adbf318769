import { afterEach, beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
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
