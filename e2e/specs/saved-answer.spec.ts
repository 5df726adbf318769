import { readFile } from "node:fs/promises";
import { expect, test } from "../fixtures.ts";

const DATA = new URL("../data/", import.meta.url);

async function pair(answer: string) {
  const [picture, json] = await Promise.all([readFile(new URL("form.png", DATA)), readFile(new URL(answer, DATA))]);
  return {
    picture: { name: "form.png", mimeType: "image/png", buffer: picture },
    json: { name: "form.json", mimeType: "application/json", buffer: json },
  };
}

const CASES = [
  { wire: "Google", file: "form.google.json", layer: "Paragraphs" },
  { wire: "Yandex", file: "form.yandex.json", layer: "Lines" },
  { wire: "Yandex OCR", file: "form.yandex-ocr.json", layer: "Lines" },
] as const;

for (const { wire, file, layer } of CASES) {
  test(`an image dropped with its ${wire} answer shows that answer and asks no engine`, async ({ app, page }) => {
    const asked: string[] = [];
    page.on("request", (request) => {
      if (request.method() === "POST") asked.push(request.url());
    });
    const { picture, json } = await pair(file);
    await app.addFiles([picture, json]);
    await expect(app.filmstripItem("form.png")).toContainText("36 words");
    expect(await app.layerCount("Words")).toBe(36);
    expect(await app.layerCount("Blocks")).toBe(18);
    expect(await app.layerCount(layer)).toBe(18);
    expect(asked).toEqual([]);
  });
}

test("the entities of a saved Yandex answer are listed and select their words", async ({ app, page }) => {
  const { picture, json } = await pair("form.yandex.json");
  await app.addFiles([picture, json]);
  await app.showTab("Entities");
  await page.getByRole("tabpanel").getByText("Marta Ellwood").click();
  await app.showTab("Text");
  await expect(app.documentTree).toContainText("Marta");
  expect(await app.layerCount("Entities")).toBe(8);
});

test("an answer dropped onto an open image is a further version of its answer", async ({ app, page }) => {
  const { picture, json } = await pair("form.google.json");
  await app.addFiles([picture, json]);
  await expect(app.filmstripItem("form.png")).toContainText("36 words");
  await app.addFiles([{ ...json, name: "anything.json" }]);
  const shown = page.getByRole("button", { name: /^Answer shown/ });
  await expect(shown).toContainText("anything.json · 2 of 2");
  await page.getByRole("application", { name: "Canvas" }).press("Shift+PageUp");
  await expect(shown).toContainText("1 of 2");
  await shown.click();
  await page.getByRole("menuitemradio", { name: /anything\.json/ }).click();
  await page.getByRole("button", { name: "Show without an image" }).click();
  await expect(app.filmstripItem("anything.json")).toContainText("36 words");
  await expect(page.getByText(/on plain paper/)).toBeVisible();
});

test("a JSON file that is no answer is named, with what to do", async ({ app, page }) => {
  const { picture, json } = await pair("form.google.json");
  await app.addFiles([picture, json]);
  await expect(app.filmstripItem("form.png")).toContainText("36 words");
  await app.addFiles([{ name: "shopping.json", mimeType: "application/json", buffer: Buffer.from('{"milk":2}') }]);
  await expect(page.getByText(/shopping\.json/).first()).toBeVisible();
  await expect(app.filmstripItem("form.png")).toContainText("36 words");
});
