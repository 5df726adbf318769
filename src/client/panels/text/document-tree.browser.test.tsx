import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { shownDocument } from "../../commands/shown-document.ts";
import { removeRecords } from "#core/edit/remove-records.ts";
import { commitEdit, undoEdit } from "../../state/commit-edit.ts";
import { selectShownDocument } from "../../state/shown-document.ts";
import { Inspector } from "../inspector/inspector.tsx";
import { largeDocument, notedDocument } from "../panel-documents.test-data.ts";
import { renderPanel, workspaceWith } from "../render-panel.test-data.ts";
import type { RenderedPanel } from "../render-panel.test-data.ts";

const SMALL = notedDocument([
  { lines: [["Hello/0.95/en", "world/0.4/en"], ["nothing"]] },
  { lines: [["<img src=x onerror=alert(1)>/0.9", "Zebra/0.9/iw"]] },
]);

let panel: RenderedPanel;

function show(document: ReturnType<typeof notedDocument>) {
  panel = renderPanel(<Inspector />, workspaceWith(document));
  return page.getByRole("tree", { name: "Document" });
}

beforeEach(async () => {
  await page.viewport(900, 700);
});

afterEach(() => {
  panel.unmount();
});

const selected = () => panel.workspace.selection.getState().selected;
const focused = () => document.activeElement?.getAttribute("aria-label");

describe("the tree", () => {
  test("tells screen readers what each word is, how sure, and in which language", async () => {
    const tree = show(SMALL);
    await expect.element(tree.getByRole("treeitem", { name: "Hello, confidence 0.95, English" })).toBeInTheDocument();
    await expect
      .element(tree.getByRole("treeitem", { name: "world, confidence 0.40, doubtful, English" }))
      .toBeInTheDocument();
    const word = tree.getByRole("treeitem", { name: "nothing, no confidence" });
    await expect.element(word).toHaveAttribute("aria-level", "4");
    await expect.element(tree.getByRole("treeitem", { name: "Block 2, text" })).toHaveAttribute("aria-setsize", "2");
    await expect.element(tree.getByRole("treeitem", { name: /^Zebra/ })).toHaveAttribute("aria-posinset", "2");
  });

  test("shows what the answer says letter by letter", async () => {
    const tree = show(SMALL);
    await expect.element(tree.getByText("<img src=x onerror=alert(1)>")).toBeInTheDocument();
    expect(document.querySelector("[role=tree] img")).toBeNull();
  });

  test("a word is typed where it stands; Enter goes on to the next one, Escape leaves nothing", async () => {
    const tree = show(SMALL);
    const field = tree.getByRole("textbox", { name: "Text of the word in the document" });
    await tree.getByRole("treeitem", { name: /^Hello/ }).click();
    await userEvent.keyboard("{Enter}");
    await expect.element(field).toHaveFocus();
    await userEvent.keyboard("Hallo");
    await userEvent.keyboard("{Enter}");
    await expect
      .element(tree.getByRole("treeitem", { name: "Hallo, no confidence, English, corrected" }))
      .toBeVisible();
    await expect.element(field).toHaveValue("world");
    expect(selected()).toEqual([{ kind: "word", id: "w1" }]);
    await userEvent.keyboard("gone{Escape}");
    await expect.element(field).not.toBeInTheDocument();
    expect(focused()).toBe("world, confidence 0.40, doubtful, English");
  });

  test("arrow keys move, select, close and open", async () => {
    const tree = show(SMALL);
    await tree.getByRole("treeitem", { name: /^Hello/ }).click();
    expect(selected()).toEqual([{ kind: "word", id: "w0" }]);
    await userEvent.keyboard("{ArrowDown}");
    expect(selected()).toEqual([{ kind: "word", id: "w1" }]);
    expect(focused()).toBe("world, confidence 0.40, doubtful, English");
    await userEvent.keyboard("{ArrowLeft}{ArrowLeft}");
    await expect
      .element(tree.getByRole("treeitem", { name: "Line: Hello world" }))
      .toHaveAttribute("aria-expanded", "false");
    await expect.element(tree.getByRole("treeitem", { name: /^Hello/ })).not.toBeInTheDocument();
    await userEvent.keyboard("{ArrowDown}");
    expect(focused()).toBe("Line: nothing");
    await userEvent.keyboard("{Home}");
    expect(focused()).toBe("Page 1");
    await userEvent.keyboard("{End}");
    expect(focused()).toBe("Zebra, confidence 0.90, Hebrew");
  });

  test("typing finds a word", async () => {
    const tree = show(SMALL);
    await tree.getByRole("treeitem", { name: "Page 1" }).click();
    await userEvent.keyboard("ze");
    expect(selected()).toEqual([{ kind: "word", id: "w4" }]);
  });

  test("letters that are commands are left to them, and find a word when they are switched off", async () => {
    const tree = show(SMALL);
    await tree.getByRole("treeitem", { name: "Page 1" }).click();
    const before = selected();
    await userEvent.keyboard("n");
    expect(selected()).toEqual(before);
    panel.workspace.settings.getState().change({ hasCharacterKeys: false });
    await userEvent.keyboard("n");
    expect(selected()).not.toEqual(before);
  });

  test("keeps the focus when the word that has it is deleted", async () => {
    const tree = show(SMALL);
    await tree.getByRole("treeitem", { name: /^Hello/ }).click();
    const shown = shownDocument(panel.workspace);
    await commitEdit(panel.workspace, shown && removeRecords(shown, selected()));
    await expect.element(tree.getByRole("treeitem", { name: /^Hello/ })).not.toBeInTheDocument();
    await expect.poll(() => document.activeElement?.role).toBe("treeitem");
  });

  test("shift adds to the selection", async () => {
    const tree = show(SMALL);
    await tree.getByRole("treeitem", { name: /^Hello/ }).click();
    await tree.getByRole("treeitem", { name: /^Zebra/ }).click({ modifiers: ["Shift"] });
    expect(selected().map(({ id }) => id)).toEqual(["w0", "w4"]);
  });

  test("marks the words that a search is about", async () => {
    const tree = show(SMALL);
    const word = tree.getByRole("treeitem", { name: /^Hello/ });
    await expect.element(word).toBeInTheDocument();
    const plain = getComputedStyle(word.element()).backgroundColor;
    panel.workspace.search.getState().setQuery("hel");
    await expect.poll(() => getComputedStyle(word.element()).backgroundColor).not.toBe(plain);
  });

  test("letters with Shift are left to the commands", async () => {
    const tree = show(SMALL);
    await tree.getByRole("treeitem", { name: "Page 1" }).click();
    const before = selected();
    await userEvent.keyboard("{Shift>}z{/Shift}");
    expect(selected()).toEqual(before);
  });

  test("words and lines are dragged to another place, a line shows where; Escape leaves them", async () => {
    const tree = show(SMALL);
    const zebra = tree.getByRole("treeitem", { name: /^Zebra/ });
    const hello = tree.getByRole("treeitem", { name: /^Hello/ });
    await expect.element(zebra).toBeVisible();
    const drag = async (from: Element, to: Element) => {
      const at = ({ x, y, height }: DOMRect) => ({ clientX: x + 3, clientY: y + height / 2 - 2 });
      const send = (type: string, where: Element) =>
        where.dispatchEvent(
          new PointerEvent(type, { ...at(where.getBoundingClientRect()), bubbles: true, buttons: 1, pointerId: 1 }),
        );
      send("pointerdown", from);
      send("pointermove", to);
      await expect.poll(() => tree.element().querySelector("[class*=drop]")).not.toBeNull();
      return () => send("pointerup", to);
    };
    const order = () =>
      [
        ...(selectShownDocument(panel.workspace, panel.workspace.images.getState().activeId)?.words.keys() ?? []),
      ].join();
    const setPointerCapture = vi.spyOn(tree.element(), "setPointerCapture").mockReturnValue();
    const giveUp = await drag(zebra.element(), hello.element());
    await userEvent.keyboard("{Escape}");
    giveUp();
    expect([order(), setPointerCapture.mock.calls.length]).toEqual(["w0,w1,w2,w3,w4", 1]);
    const drop = await drag(zebra.element(), hello.element());
    drop();
    expect([order(), selected()]).toEqual(["w4,w0,w1,w2,w3", [{ kind: "word", id: "w4" }]]);
    await undoEdit(panel.workspace);
    expect(order()).toBe("w0,w1,w2,w3,w4");
    const line = tree.getByRole("treeitem", { name: "Line: nothing" });
    (await drag(line.element(), hello.element()))();
    expect(order()).toBe("w2,w0,w1,w3,w4");
  });

  test("has one tab stop", async () => {
    const tree = show(SMALL);
    await expect.element(tree.getByRole("treeitem", { name: "Page 1" })).toHaveAttribute("tabindex", "0");
    expect(document.querySelectorAll("[role=treeitem][tabindex='0']")).toHaveLength(1);
  });
});

describe("with 10,000 words", () => {
  test("only what is in view is in the page", async () => {
    const tree = show(largeDocument(1000));
    await expect.element(tree.getByRole("treeitem", { name: "Block 1, text" })).toBeInTheDocument();
    expect(document.querySelectorAll("[role=treeitem]").length).toBeLessThan(800);
  });

  test("a selection made elsewhere is opened, scrolled to and marked", async () => {
    const tree = show(largeDocument(1000));
    await tree.getByRole("treeitem", { name: "Page 1" }).click();
    await userEvent.keyboard("{ArrowLeft}");
    await expect.element(tree.getByRole("treeitem", { name: "Block 1, text" })).not.toBeInTheDocument();
    panel.workspace.selection.getState().select({ kind: "word", id: "w7777" });
    const word = tree.getByRole("treeitem", { selected: true });
    await expect.element(word).toHaveTextContent("word7");
    await expect.element(word).toBeInViewport();
  });
});
