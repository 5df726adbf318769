import { expect, test } from "vitest";
import { pairAnswers } from "./pair-answers.ts";

async function paired(paths: readonly string[], contents: Readonly<Record<string, string>> = {}) {
  const files = paths.map((path) => ({
    path,
    file: new File([contents[path] ?? "x"], path.split("/").at(-1) ?? path),
  }));
  const { images, answers } = await pairAnswers(files);
  return {
    images: images.map(({ image, answer }) => (answer === undefined ? image.path : `${image.path} + ${answer.path}`)),
    answers: answers.map(({ path }) => path),
  };
}

test.each([
  ["page.jpg", "page.json"],
  ["page.jpg", "page.jpg.json"],
  ["page.jpg", "page.google.json"],
  ["Page.JPG", "page.JSON"],
  ["scans/page.jpg", "scans/page.json"],
  ["images/page.jpg", "answers/page.json"],
])("%s finds %s", async (image, answer) => {
  expect(await paired([answer, image])).toEqual({ images: [`${image} + ${answer}`], answers: [] });
});

test("an exact name is not lost to a looser one", async () => {
  expect(await paired(["a.json", "a.jpg.json", "a.jpg", "a.png"])).toEqual({
    images: ["a.jpg + a.jpg.json", "a.png + a.json"],
    answers: [],
  });
});

test("the same name in the same folder comes before another folder", async () => {
  expect((await paired(["1/a.jpg", "2/a.jpg", "2/a.json"])).images).toEqual(["1/a.jpg", "2/a.jpg + 2/a.json"]);
});

test("a name that could be meant for two is left alone", async () => {
  expect(await paired(["1/a.jpg", "2/a.jpg", "answers/a.json"])).toEqual({
    images: ["1/a.jpg", "2/a.jpg"],
    answers: ["answers/a.json"],
  });
});

test("one image has one answer", async () => {
  expect(await paired(["a.jpg", "a.json", "a.google.json"])).toEqual({
    images: ["a.jpg + a.json"],
    answers: ["a.google.json"],
  });
});

test("content decides where the name does not", async () => {
  const contents = { answer: '{"responses":[]}', "notes.txt": "hello" };
  expect(await paired(["answer", "notes.txt"], contents)).toEqual({ images: ["notes.txt"], answers: ["answer"] });
});

test("recognised text of another format is no image, and keeps none from being analysed", async () => {
  const contents = { "a.hocr": "<div class='ocr_page'>", "a.xml": "<alto>", "b.xml": "<rss>" };
  expect(await paired(["a.jpg", "a.hocr", "a.xml", "b.xml"], contents)).toEqual({
    images: ["a.jpg", "b.xml"],
    answers: ["a.hocr", "a.xml"],
  });
});

test("images keep their order", async () => {
  expect((await paired(["b.png", "x.json", "a.png", "c.tif"])).images).toEqual(["b.png", "a.png", "c.tif"]);
});

test("a thousand of each are paired in no time to speak of", async () => {
  const names = Array.from({ length: 1000 }, (_, index) => `p${String(index)}`);
  const { answers } = await paired(names.flatMap((name) => [`${name}.jpg`, `${name}.json`]));
  expect(answers).toEqual([]);
});
