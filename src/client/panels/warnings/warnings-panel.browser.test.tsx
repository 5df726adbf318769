import { afterEach, beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { LocatedIssue } from "#core/recognition/result.ts";
import { Inspector } from "../inspector/inspector.tsx";
import { notedDocument } from "../panel-documents.test-data.ts";
import { renderPanel, workspaceWith } from "../render-panel.test-data.ts";
import type { RenderedPanel } from "../render-panel.test-data.ts";

const WORDS = [{ lines: [["one/0.95/en"]] }];
const RAW = Array.from({ length: 3000 }, (_, line) => `"n${String(line)}",`).join("\n");

let panel: RenderedPanel | undefined;

function show(issues: readonly LocatedIssue[], errors: readonly { code: number; message: string }[] = []) {
  const document = notedDocument(WORDS, { errors: errors.map((error) => ({ ...error, details: [] })) });
  panel = renderPanel(<Inspector />, workspaceWith(document, { issues, rawText: RAW }));
}

beforeEach(async () => {
  await page.viewport(900, 900);
});

afterEach(() => {
  panel?.unmount();
});

/** However many tabs have room: the one that is open is always among them. */
function openTab(): void {
  panel?.workspace.settings.getState().change({ inspectorTab: "warnings" });
}

const tab = () => page.getByRole("tab", { name: /^Warnings/ });
const options = () => page.getByRole("listbox", { name: "Warnings" }).getByRole("option");

test("there is no tab for an answer as it should be, and one that was open shows the text", async () => {
  show([]);
  openTab();
  await expect.element(page.getByRole("tab", { name: /^Text/, selected: true })).toBeInTheDocument();
  await expect.element(tab()).not.toBeInTheDocument();
});

test("errors come first, then places, alike ones together, and each leads to its line", async () => {
  const place = (path: string, rawLine: number) => ({ path, expected: "text", got: "7", rawLine });
  const box = { path: "words[0].box", expected: "an object", got: "null" };
  show([box, place("words[1].text", 10), place("words[2].text", 2500)], [{ code: 3, message: "Too large" }]);
  openTab();
  await expect.element(tab()).toHaveTextContent("4");
  const titles = [
    "Errors in the answer 1",
    "Image: Too large",
    "text: expected text 2",
    "words[1].text",
    "words[2].text",
  ];
  for (const [index, title] of titles.entries()) await expect.element(options().nth(index)).toHaveTextContent(title);
  panel?.workspace.selection.getState().select({ kind: "word", id: "w0" });
  await options().nth(4).getByText("words[2].text").click();
  await expect.element(page.getByText('"n2500"', { exact: true })).toBeInTheDocument();
  expect(panel?.workspace.selection.getState().selected).toEqual([]);
});

test("the keyboard walks through ten thousand of them and opens one", async () => {
  show(
    Array.from({ length: 10_000 }, (_, index) => ({
      path: `a[${String(index)}]`,
      expected: "x",
      got: "y",
      rawLine: 1200,
    })),
  );
  openTab();
  await expect.element(options().first()).toBeInTheDocument();
  expect(document.querySelectorAll("[role=option]").length).toBeLessThan(60);
  page.getByRole("listbox", { name: "Warnings" }).element().focus();
  await userEvent.keyboard("{End}{Enter}");
  await expect.element(page.getByText('"n1200"', { exact: true })).toBeInTheDocument();
});
