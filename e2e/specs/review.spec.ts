import type { Page } from "@playwright/test";
import { axeViolations } from "../axe.ts";
import { expect, test } from "../fixtures.ts";
import type { AppPage } from "../pages/app-page.ts";
import { spokenItems } from "../spoken-tree.ts";
import type { SpokenItem } from "../spoken-tree.ts";

const LINES = 20;
const WORDS_A_LINE = 10;
const SIZE = { width: 1200, height: 900 };

/** In each line one word is doubtful, the first lines the least. */
function isDoubtful(line: number, column: number): boolean {
  return column === (line * 3) % WORDS_A_LINE;
}

/** An answer about a page of 200 words, 20 of them doubtful. */
function answer() {
  const wordAt = (line: number, column: number) => {
    const [x, y] = [20 + column * 115, 20 + line * 43];
    const corners = [
      { x, y },
      { x: x + 100, y },
      { x: x + 100, y: y + 30 },
      { x, y: y + 30 },
    ];
    const text = `w${String(line)}x${String(column)}`;
    const symbols = [...text].map((each, at) => ({
      text: each,
      ...(at === text.length - 1
        ? { property: { detectedBreak: { type: column === WORDS_A_LINE - 1 ? "LINE_BREAK" : "SPACE" } } }
        : {}),
    }));
    const confidence = isDoubtful(line, column) ? 0.2 + line / 100 : 0.95;
    const languages = line % 3 === 0 ? { property: { detectedLanguages: [{ languageCode: "de" }] } } : {};
    return { symbols, confidence, boundingBox: { vertices: corners }, ...languages };
  };
  const paragraphs = Array.from({ length: LINES }, (_, line) => ({
    words: Array.from({ length: WORDS_A_LINE }, (__, column) => wordAt(line, column)),
  }));
  const page = { ...SIZE, blocks: [{ blockType: "TEXT", paragraphs }] };
  return { responses: [{ fullTextAnnotation: { text: "", pages: [page] } }] };
}

/** Counts the keys pressed. */
function typist(page: Page) {
  const count = { keys: 0 };
  const press = async (key: string) => {
    count.keys += 1;
    await page.keyboard.press(key);
  };
  return { count, press };
}

const field = (page: Page) => page.getByRole("textbox", { name: "Text of the word in the picture" });

// High enough for half of the document: its tree holds what is in view.
test.use({ viewport: { width: 1440, height: 1200 } });

test("20 doubtful words of 200 are reviewed without a mouse, one key beyond the text of each", async ({
  app,
  page,
}) => {
  const buffer = Buffer.from(JSON.stringify(answer()));
  await app.addFiles([{ name: "page.json", mimeType: "application/json", buffer }]);
  await expect(app.filmstripItem("page")).toContainText("20 to review");
  await app.showTab("Review");
  await app.canvas.focus();
  const { count, press } = typist(page);
  await press("n");
  await press("Enter");
  await expect(field(page)).toBeFocused();
  expect(await axeViolations(page, "[data-testid=word-editor]")).toEqual([]);

  await test.step("each takes its text and Enter, accepting one takes Enter alone", async () => {
    for (let line = 0; line < LINES; line += 1) {
      await expect(field(page)).toHaveValue(`w${String(line)}x${String((line * 3) % WORDS_A_LINE)}`);
      if (line % 5 !== 4) await page.keyboard.type(`c${String(line)}`);
      await press("Enter");
    }
  });

  expect(count.keys - 2, "keys beyond the texts, after the two that begin the review").toBe(LINES);

  await test.step("the end is told, the image is done, and the focus is on the picture", async () => {
    await expect(field(page)).toBeHidden();
    await expect(app.canvas).toBeFocused();
    await expect(page.getByText("All 20 words are reviewed")).toBeVisible();
    await expect(page.getByText("20 of 20 reviewed · 16 corrected · 4 accepted")).toBeVisible();
    await expect(app.filmstripItem("page")).toContainText("reviewed");
    await expect(page.getByText("Saved", { exact: true })).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
  });

  await test.step("what a screen reader is told is the document", async () => {
    await app.showTab("Text");
    await expectTreeOfDocument(app);
  });
});

/** Every part in reading order, with its level, its place, and all that is known of a word: from the beginning, then up to the end. */
async function expectTreeOfDocument({ documentTree, page }: AppPage): Promise<void> {
  const expected = expectedItems();
  const itemAt = (index: number) =>
    documentTree.getByRole("treeitem", { name: expected.at(index)?.name ?? "", exact: true });
  await documentTree.getByRole("treeitem", { selected: true }).last().focus();
  await page.keyboard.press("End");
  await expect(itemAt(-1)).toBeFocused();
  // What has the focus stays in the page, wherever the list is.
  const last = await spokenItems(documentTree);
  await page.keyboard.press("Home");
  await expect(itemAt(0)).toBeFocused();
  const first = await spokenItems(documentTree);
  expect(first).toEqual(expected.slice(0, first.length));
  expect(last).toEqual(expected.slice(-last.length));
  expect(first.length + last.length).toBeGreaterThanOrEqual(expected.length);
}

function expectedItems(): readonly SpokenItem[] {
  const lines = Array.from({ length: LINES }, (_, line) => {
    const columns = Array.from({ length: WORDS_A_LINE }, (__, column) => column);
    const text = columns.map((column) => textOf(line, column)).join(" ");
    return [
      { name: `Paragraph ${String(line + 1)}`, level: 3, place: `${String(line + 1)} of ${String(LINES)}` },
      { name: `Line: ${text}`, level: 4, place: "1 of 1" },
      ...columns.map((column) => {
        const place = `${String(column + 1)} of ${String(WORDS_A_LINE)}`;
        return { name: nameOf(line, column), level: 5, place };
      }),
    ];
  });
  const tops = [
    { name: "Page 1", level: 1, place: "1 of 1" },
    { name: "Block 1, text", level: 2, place: "1 of 1" },
  ];
  return [...tops, ...lines.flat()];
}

function isCorrected(line: number, column: number): boolean {
  return isDoubtful(line, column) && line % 5 !== 4;
}

function textOf(line: number, column: number): string {
  return isCorrected(line, column) ? `c${String(line)}` : `w${String(line)}x${String(column)}`;
}

function nameOf(line: number, column: number): string {
  const text = textOf(line, column);
  const language = line % 3 === 0 ? ", German" : "";
  if (isCorrected(line, column)) return `${text}, no confidence${language}, corrected`;
  if (!isDoubtful(line, column)) return `${text}, confidence 0.95${language}`;
  return `${text}, confidence ${(0.2 + line / 100).toFixed(2)}, doubtful${language}, accepted`;
}
