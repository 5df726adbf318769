import { readFile } from "node:fs/promises";
import { axeViolations } from "../axe.ts";
import { expect, test } from "../fixtures.ts";

const WORD = new URL("../../src/engine/fixtures/one-word.png", import.meta.url);

/** Another engine's answer about the same picture, with its own reading in the same place. */
function otherAnswer(text: string) {
  const vertices = [
    { x: 0, y: 0 },
    { x: 400, y: 0 },
    { x: 400, y: 200 },
    { x: 0, y: 200 },
  ];
  const words = [{ symbols: [...text].map((each) => ({ text: each })), confidence: 0.9, boundingBox: { vertices } }];
  const page = { width: 400, height: 200, blocks: [{ blockType: "TEXT", paragraphs: [{ words }] }] };
  const answer = { responses: [{ fullTextAnnotation: { text, pages: [page] } }] };
  return { name: "other.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(answer)) };
}

test("a correction stays when the picture is analysed again, and where the readings differ the person decides", async ({
  app,
  page,
}) => {
  await app.addFiles([{ name: "word.png", mimeType: "image/png", buffer: await readFile(WORD) }]);
  await app.treeItem(/^EXIT,/).click();
  const text = page.getByRole("textbox", { name: "Text of the word" });
  await text.fill("EXITS");
  await text.press("Enter");
  await expect(app.treeItem(/^EXITS, .*corrected/)).toBeVisible();

  await page.getByRole("button", { name: /^Features/ }).click();
  await page.getByRole("menuitemcheckbox", { name: /^Faces/ }).click();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^Analyse/ }).click();
  await expect(page.getByText("1 correction carried over from answer 1")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Answer shown/ })).toContainText("2 of 2");
  await expect(app.treeItem(/^EXITS, .*corrected/)).toBeVisible();

  await app.addFiles([otherAnswer("EXTRA")]);
  await expect(page.getByText("1 correction does not fit this answer")).toBeVisible();
  const list = page.getByRole("list", { name: "Corrections to decide on" });
  await expect(list.getByRole("button", { name: "New: EXTRA" })).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  await list.getByRole("button", { name: "Yours: EXITS" }).click();
  await expect(list).toBeHidden();
  await expect(app.treeItem(/^EXITS, .*corrected/)).toBeVisible();
  await page.getByRole("button", { name: "Undo: keep my correction" }).click();
  await expect(app.treeItem(/^EXTRA,/)).toBeVisible();
  await list.getByRole("button", { name: "New: EXTRA" }).click();
  await expect(list).toBeHidden();
});
