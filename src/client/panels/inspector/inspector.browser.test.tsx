import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { DocumentLists } from "#core/document/document-tables.ts";
import { notedDocument } from "../panel-documents.test-data.ts";
import { imageItem, renderPanel, workspaceWith } from "../render-panel.test-data.ts";
import type { RenderedPanel } from "../render-panel.test-data.ts";
import { Inspector } from "./inspector.tsx";

const WORDS = [{ lines: [["sure/0.95/en", "low/0.2/en", "lower/0.1/de", "none"]] }];
const NO_MATCHES = { fullMatches: [], partialMatches: [] };

let panel: RenderedPanel;

/** Wide enough for all tabs. */
const WIDE_PX = 880;

function show(lists: Partial<DocumentLists> = {}, widthPx = WIDE_PX) {
  panel = renderPanel(<Inspector />, workspaceWith(notedDocument(WORDS, lists)), widthPx);
}

const openTab = (name: string) => page.getByRole("tab", { name, exact: true }).click();
const selected = () => panel.workspace.selection.getState().selected.map(({ id }) => id);

beforeEach(async () => {
  await page.viewport(900, 900);
});

afterEach(() => {
  panel.unmount();
});

describe("tabs", () => {
  test("arrows move between them, and the choice is remembered in the settings", async () => {
    show();
    await openTab("Text");
    await userEvent.keyboard("{ArrowRight}");
    await expect.element(page.getByRole("tab", { name: "Words", exact: true })).toHaveFocus();
    expect(panel.workspace.settings.getState().inspectorTab).toBe("words");
    await userEvent.keyboard("{End}");
    await expect.element(page.getByRole("tabpanel", { name: "Languages" })).toBeInTheDocument();
  });

  test("empty ones without room are in a menu, and the one chosen there takes a place in the row", async () => {
    show({}, 372);
    const labels = page.getByRole("tab", { name: "Labels", exact: true });
    await expect.element(page.getByRole("tab", { name: "Languages", exact: true })).toBeInTheDocument();
    await expect.element(labels).not.toBeInTheDocument();
    await page.getByRole("button", { name: "More" }).click();
    await page.getByRole("menuitem", { name: "Labels" }).click();
    await expect.element(labels).toHaveAttribute("aria-selected", "true");
    await expect.element(page.getByRole("tabpanel", { name: "Labels" })).toBeInTheDocument();
  });
});

describe("panels", () => {
  test("doubtful words are least sure first and select", async () => {
    show();
    await openTab("Review");
    const list = page.getByRole("listbox", { name: "To review" });
    await expect.element(list.getByRole("option").first()).toHaveTextContent("lower0.10");
    await list.getByRole("option").nth(1).click();
    expect(selected()).toEqual(["w1"]);
    panel.workspace.filters.getState().setThreshold(0.15);
    await expect.element(list.getByRole("option").nth(1)).not.toBeInTheDocument();
  });

  test("only one slider has the name of the layer bar's", async () => {
    show();
    await openTab("Review");
    await expect.element(page.getByRole("slider", { name: "Threshold in the histogram" })).toBeInTheDocument();
    await expect.element(page.getByRole("slider", { name: "Confidence threshold" })).not.toBeInTheDocument();
  });

  test("a language selects its words", async () => {
    show();
    await openTab("Languages");
    await page.getByRole("button", { name: /English/ }).click();
    expect(selected()).toEqual(["w0", "w1"]);
  });

  test("the thing selected is told with all its values", async () => {
    show();
    panel.workspace.selection.getState().select({ kind: "word", id: "w1" });
    await expect.element(page.getByRole("heading", { name: "Word 2 of 4" })).toBeInTheDocument();
    await expect.element(page.getByText("0.200")).toBeInTheDocument();
    await expect.element(page.getByText("English (en)")).toBeInTheDocument();
  });

  test("what is selected comes after it was painted elsewhere, and at once while somebody is in the panels", async () => {
    show();
    const { select } = panel.workspace.selection.getState();
    const heading = () => document.querySelector("[role=tabpanel] h2, [role=tabpanel] h3")?.textContent;
    select({ kind: "word", id: "w0" });
    await expect.element(page.getByRole("heading", { name: "Word 1 of 4" })).toBeInTheDocument();
    select({ kind: "word", id: "w1" });
    await Promise.resolve();
    expect(heading()).toBe("Word 1 of 4");
    await expect.element(page.getByRole("heading", { name: "Word 2 of 4" })).toBeInTheDocument();
    await page.getByRole("textbox", { name: "Comment" }).click();
    select({ kind: "word", id: "w2" });
    await Promise.resolve();
    expect(heading()).toBe("Word 3 of 4");
  });

  test("foreign addresses are links only when they are plain web addresses, and titles stay text", async () => {
    const pages = [
      { url: "javascript:alert(1)", title: "<b>bold</b><script>alert(2)</script>", ...NO_MATCHES },
      { url: "https://example.org/page", ...NO_MATCHES },
    ];
    show({ webDetection: { entities: [], similarImages: [], bestGuessLabels: [], ...NO_MATCHES, pages } });
    await openTab("Labels");
    await expect.element(page.getByText("<b>bold</b><script>alert(2)</script>")).toBeInTheDocument();
    await expect.element(page.getByText("javascript:alert(1)")).toBeInTheDocument();
    const links = [...document.querySelectorAll("a")];
    expect(links.map(({ href, rel }) => [href, rel])).toEqual([["https://example.org/page", "noopener noreferrer"]]);
    expect(document.querySelectorAll("[role=tabpanel] :is(img, script, iframe, b)")).toHaveLength(0);
  });
});

describe("honest states", () => {
  test("without an answer, and while one is awaited", async () => {
    panel = renderPanel(<Inspector />, workspaceWith(undefined));
    await page.getByRole("button", { name: "Analyse" }).click();
    expect(panel.asked).toEqual([["analyse", ["i0"]]]);
    panel.workspace.images.getState().setProgress(imageItem(0).id, { phase: "reading" });
    await expect.element(page.getByText("Reading the answer…")).toBeInTheDocument();
    await page.getByRole("button", { name: "Cancel" }).click();
    expect(panel.asked).toContainEqual(["cancel", ["i0"]]);
  });

  test("a failure says why and what to do", async () => {
    panel = renderPanel(<Inspector />, workspaceWith(undefined));
    const error = { kind: "auth", message: "Token is invalid" } as const;
    panel.workspace.images.getState().setProgress(imageItem(0).id, { phase: "failed", error });
    await expect.element(page.getByText(/Token is invalid/)).toBeInTheDocument();
    await page.getByRole("button", { name: "Try again" }).click();
    expect(panel.asked).toEqual([["analyse", ["i0"]]]);
  });

  test("nothing found, not asked for, and failed are three things", async () => {
    show({
      features: [
        { featureIndex: 0, kind: "text", outcome: "found" },
        { featureIndex: 1, kind: "faces", outcome: "failed" },
        { featureIndex: 2, kind: "labels", outcome: "nothing" },
      ],
      errors: [{ featureIndex: 1, code: 12, message: "No face model", details: [] }],
    });
    await expect.element(page.getByText("Faces: No face model (UNIMPLEMENTED)")).toBeInTheDocument();
    await openTab("Faces");
    await expect.element(page.getByText("This feature failed")).toBeInTheDocument();
    await openTab("Labels");
    await expect.element(page.getByText("Nothing found")).toBeInTheDocument();
    await openTab("Entities");
    await expect.element(page.getByText("Nothing found")).toBeInTheDocument();
  });

  test("an empty panel leads to where there is something", async () => {
    show();
    await openTab("Faces");
    await expect.element(page.getByText("Not in this answer")).toBeInTheDocument();
    await page.getByRole("button", { name: "See Text (4)" }).click();
    await expect.element(page.getByRole("tree", { name: "Document" })).toBeInTheDocument();
  });

  test("places where the answer is not as promised are listed with their paths", async () => {
    const issues = [{ path: "responses[0].faceAnnotations[1]", expected: "an object", got: "7" }];
    panel = renderPanel(<Inspector />, workspaceWith(notedDocument(WORDS), { issues }));
    await page.getByText("1 place in the answer not as its format promises").click();
    await expect.element(page.getByText("responses[0].faceAnnotations[1]")).toBeVisible();
  });
});
