import { expect, test } from "vitest";
import { isNothingButText, moderationProperties, safeSearchOf } from "./image-safety.ts";
import type { PictureContent } from "./picture-properties.ts";

const PAGE: PictureContent = {
  textShare: 0.3,
  textOfContent: 1,
  pictureShare: 0,
  groundDeviation: 3,
  grayShare: 1,
  textScores: [0.9],
  faceScores: [],
  manyTonesShare: 0,
};
const NEUTRAL = { drawing: 0, hentai: 0, neutral: 1, porn: 0, sexy: 0 };

/** What is not named is neutral. */
function classes(some: Partial<typeof NEUTRAL>) {
  const rest = Object.values(some).reduce((sum, share) => sum - share, 1);
  return { ...NEUTRAL, neutral: rest, ...some };
}

test("a page of text counts as such only without faces, pictures and uneven ground", () => {
  expect(isNothingButText(PAGE)).toBe(true);
  expect(isNothingButText({ ...PAGE, faceScores: [0.6] })).toBe(false);
  expect(isNothingButText({ ...PAGE, pictureShare: 0.01 })).toBe(false);
  expect(isNothingButText({ ...PAGE, groundDeviation: 40 })).toBe(false);
  expect(isNothingButText({ ...PAGE, textShare: 0.01 })).toBe(false);
});

test("photographed and drawn acts count together; nothing is said to be very likely or of violence", () => {
  expect(safeSearchOf(classes({}))).toEqual({ adult: "unlikely", violence: "unknown", racy: "unlikely" });
  expect(safeSearchOf(classes({ porn: 0.2, hentai: 0.2 }))).toMatchObject({ adult: "possible", racy: "possible" });
  expect(safeSearchOf(classes({ porn: 0.99 }))).toMatchObject({ adult: "likely", racy: "likely" });
});

test("a harmless party that the network calls sexy is possibly racy, no more, and not adult", () => {
  expect(safeSearchOf(classes({ sexy: 0.93 }))).toEqual({ adult: "unlikely", violence: "unknown", racy: "possible" });
});

test("moderation tells the measured probabilities and leaves out what is not measured", () => {
  const properties = moderationProperties(PAGE, classes({ porn: 0.25, hentai: 0.125 }));
  expect(properties).toEqual([
    { name: "adult", probability: 0.375 },
    { name: "text", probability: 0.9 },
  ]);
});

test("where no text is found, it is not said that there surely is none", () => {
  const [, text] = moderationProperties({ ...PAGE, textScores: [] }, classes({}));
  expect(text?.probability).toBeCloseTo(1 / 98, 9);
});

test("of a picture too small to be judged, only its text is told", () => {
  expect(safeSearchOf(undefined)).toEqual({ adult: "unknown", violence: "unknown", racy: "unknown" });
  expect(moderationProperties(PAGE, undefined).map(({ name }) => name)).toEqual(["text"]);
});
