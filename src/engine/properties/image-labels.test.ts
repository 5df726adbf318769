import { expect, test } from "vitest";
import { imageLabels } from "./image-labels.ts";
import type { PictureContent } from "./picture-properties.ts";

const PAGE: PictureContent = {
  textShare: 0.5,
  textOfContent: 0.98,
  pictureShare: 0,
  groundDeviation: 2,
  grayShare: 1,
  textScores: [0.99, 0.97, 0.97, 0.96, 0.95],
  faceScores: [],
  manyTonesShare: 0.07,
};
const GROUP_PHOTO: PictureContent = {
  textShare: 0,
  textOfContent: 0,
  pictureShare: 0.4,
  groundDeviation: 60,
  grayShare: 0.2,
  textScores: [],
  faceScores: [0.99, 0.98, 0.9, 0.8],
  manyTonesShare: 0.6,
};

function namesOf(content: PictureContent) {
  return imageLabels(content).map(({ name }) => name);
}

test("a page is a document with text, and says no more", () => {
  expect(imageLabels(PAGE)).toEqual([
    { name: "Monochrome", score: 1 },
    { name: "Text", score: 0.99 },
    { name: "Document", score: 0.98 },
  ]);
});

test("medals that look a little like letters are no text", () => {
  expect(namesOf({ ...GROUP_PHOTO, textScores: [0.89] })).not.toContain("Text");
  expect(namesOf({ ...GROUP_PHOTO, textScores: [0.93] })).toContain("Text");
});

test("a sign or a number plate has text, but too few lines for a document", () => {
  expect(namesOf({ ...PAGE, textScores: PAGE.textScores.slice(1) })).not.toContain("Document");
});

test("a photograph of people is one, with the scores of its faces", () => {
  expect(imageLabels(GROUP_PHOTO)).toEqual([
    { name: "Photograph", score: 1 },
    { name: "Face", score: 0.99 },
    { name: "Group", score: 0.9 },
  ]);
  expect(namesOf({ ...GROUP_PHOTO, faceScores: [0.9, 0.8] })).not.toContain("Group");
});

test("nothing is said of a picture that shows nothing", () => {
  const empty = { ...GROUP_PHOTO, pictureShare: 0, faceScores: [], manyTonesShare: 0 };
  expect(imageLabels(empty)).toEqual([]);
});
