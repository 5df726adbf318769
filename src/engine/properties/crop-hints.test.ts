import fc from "fast-check";
import { expect, test } from "vitest";
import type { ReadBox } from "../tesseract/recognized-text.ts";
import { cropHints } from "./crop-hints.ts";
import { pictureGrid } from "./picture-grid.ts";

const PREVIEW = { width: 400, height: 200 };
const SIZE = { width: 1600, height: 800 };

/** Even ground everywhere: only what is found counts. */
function gridWith(found: { readonly faces?: readonly ReadBox[]; readonly textAt?: readonly [x: number, y: number] }) {
  const data = new Uint8Array(PREVIEW.width * PREVIEW.height).fill(128);
  const textBoxes = [found.textAt].flatMap((place) =>
    place === undefined ? [] : { centerX: place[0], centerY: place[1], width: 300, height: 40, angle: 0 },
  );
  return pictureGrid({ ...PREVIEW, data }, { size: SIZE, textBoxes, faceBoxes: found.faces ?? [] });
}

function holds(crop: ReadBox, inner: ReadBox): boolean {
  return crop[0] <= inner[0] && crop[1] <= inner[1] && crop[2] >= inner[2] && crop[3] >= inner[3];
}

test("a face at the edge stays whole in a square", () => {
  const face: ReadBox = [1300, 300, 1500, 500];
  const [hint] = cropHints(gridWith({ faces: [face] }), SIZE, [1]);
  expect(hint !== undefined && holds(hint.box, face)).toBe(true);
});

test("text counts, and a face counts more", () => {
  const [withText] = cropHints(gridWith({ textAt: [300, 400] }), SIZE, [1]);
  expect(withText !== undefined && holds(withText.box, [150, 380, 450, 420])).toBe(true);
  const face: ReadBox = [1300, 300, 1500, 500];
  const [withBoth] = cropHints(gridWith({ textAt: [300, 400], faces: [face] }), SIZE, [1]);
  expect(withBoth !== undefined && holds(withBoth.box, face)).toBe(true);
});

test("where all is alike, a crop is as important as it is large, and lies in the middle", () => {
  const [hint] = cropHints(gridWith({}), SIZE, [1]);
  expect(hint?.box).toEqual([400, 0, 1200, 800]);
  expect(hint?.importanceFraction).toBeCloseTo(0.5, 6);
  expect(hint?.confidence).toBeCloseTo(0.5, 6);
});

test("without a ratio there is one hint of the picture's own, which may be smaller", () => {
  const hints = cropHints(gridWith({ faces: [[700, 300, 900, 500]] }), SIZE, []);
  expect(hints).toHaveLength(1);
  const [left, top, right, bottom] = hints[0]?.box ?? [0, 0, 0, 1];
  expect((right - left) / (bottom - top)).toBeCloseTo(2, 6);
});

test("the seventeenth ratio is ignored, and so are those that are none", () => {
  expect(
    cropHints(
      gridWith({}),
      SIZE,
      Array.from({ length: 20 }, () => 1),
    ),
  ).toHaveLength(16);
  expect(cropHints(gridWith({}), SIZE, [0, -1, 2])).toHaveLength(1);
});

test("every hint lies in the picture, has the ratio asked for and holds at most everything", () => {
  const ratio = fc.double({ min: 0.05, max: 20, noNaN: true });
  const corner = fc.tuple(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 0, max: 700 }));
  fc.assert(
    fc.property(ratio, corner, (asked, [x, y]) => {
      const [hint] = cropHints(gridWith({ faces: [[x, y, x + 100, y + 100]] }), SIZE, [asked]);
      const [left, top, right, bottom] = hint?.box ?? [NaN, NaN, NaN, NaN];
      expect((right - left) / (bottom - top) / asked).toBeCloseTo(1, 6);
      expect(Math.min(left, top)).toBeGreaterThanOrEqual(-1e-6);
      expect(right).toBeLessThanOrEqual(SIZE.width + 1e-6);
      expect(bottom).toBeLessThanOrEqual(SIZE.height + 1e-6);
      expect(hint?.importanceFraction).toBeLessThanOrEqual(1);
      expect(hint?.confidence).toBeLessThanOrEqual(1);
    }),
    { numRuns: 40 },
  );
});

test.each([0.0001, 10_000])("a ratio of %d, too extreme for whole pixels, still has an area", (ratio) => {
  const [hint] = cropHints(gridWith({}), SIZE, [ratio]);
  const [left = 0, top = 0, right = 0, bottom = 0] = (hint?.box ?? []).map(Math.round);
  expect((right - left) * (bottom - top)).toBeGreaterThan(0);
});
