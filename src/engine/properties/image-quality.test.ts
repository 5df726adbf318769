import fc from "fast-check";
import { expect, test } from "vitest";
import type { GrayImage } from "../raster/gray-image.ts";
import { measureBlockiness } from "./blockiness.ts";
import { gradeQuality, measureQuality, qualityProbabilities } from "./image-quality.ts";
import type { QualityGrades } from "./image-quality.ts";

const SIDE = 160;

function painted(lumaAt: (x: number, y: number) => number, side = SIDE): GrayImage {
  const data = Uint8Array.from({ length: side * side }, (_, i) => lumaAt(i % side, Math.floor(i / side)));
  return { width: side, height: side, data };
}

/** Squares of many tones with hard edges that lie on no grid. */
function scene(x: number, y: number): number {
  const square = Math.floor(x / 11) * 37 + Math.floor(y / 13) * 59;
  return 20 + ((square * square) % 216);
}

const SHARP = painted(scene);

function blurred(image: GrayImage, radius: number): GrayImage {
  return painted((x, y) => {
    let sum = 0;
    for (let dy = -radius; dy <= radius; dy += 1) {
      for (let dx = -radius; dx <= radius; dx += 1) {
        const at = (place: number, step: number) => Math.min(SIDE - 1, Math.max(0, place + step));
        sum += image.data[at(y, dy) * SIDE + at(x, dx)] ?? 0;
      }
    }
    return Math.round(sum / (2 * radius + 1) ** 2);
  });
}

/** Numbers that only look random: the same in every run. */
function noisy(image: GrayImage, strength: number): GrayImage {
  let state = 1;
  const next = () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648 - 0.5;
  };
  const data = image.data.map((value) => Math.min(255, Math.max(0, Math.round(value + strength * next()))));
  return { ...image, data };
}

/** What is left of a picture when each square of eight keeps only its mean. */
function blocky(image: GrayImage): GrayImage {
  return painted((x, y) => {
    let sum = 0;
    for (let i = 0; i < 64; i += 1) {
      sum += image.data[(y - (y % 8) + Math.floor(i / 8)) * SIDE + x - (x % 8) + (i % 8)] ?? 0;
    }
    return Math.round(sum / 64);
  });
}

function gradesOf(image: GrayImage) {
  return gradeQuality(measureQuality(image, image));
}

function valuesOf({ sharpness, exposure, noise, blockiness }: QualityGrades): number[] {
  return [sharpness, exposure, noise, blockiness];
}

test("a clear picture has no fault", () => {
  const grades = gradesOf(SHARP);
  expect(Math.min(...valuesOf(grades))).toBeGreaterThan(0.8);
  expect(qualityProbabilities(grades).high).toBeGreaterThan(0.5);
});

test("each fault lowers its own grade", () => {
  expect(gradesOf(blurred(SHARP, 6)).sharpness).toBeLessThan(0.4);
  expect(gradesOf({ ...SHARP, data: SHARP.data.map((value) => value / 5) }).exposure).toBeLessThan(0.3);
  expect(gradesOf({ ...SHARP, data: SHARP.data.map((value) => 200 + value / 8) }).exposure).toBeLessThan(0.3);
  expect(gradesOf(noisy(SHARP, 80)).noise).toBeLessThan(0.3);
  const slope = painted((x, y) => 40 + Math.round((x + y) / 2));
  expect(gradesOf(slope).blockiness).toBeGreaterThan(0.9);
  expect(gradesOf(blocky(slope)).blockiness).toBeLessThan(0.3);
});

test("squares are found wherever their grid starts", () => {
  const whole = blocky(painted((x, y) => 40 + Math.round((x + y) / 2)));
  const moved = painted((x, y) => whole.data[(y + 3) * SIDE + x + 5] ?? 0, 128);
  expect(gradesOf(moved).blockiness).toBeLessThan(0.3);
});

/** Every other square is full of ringing, the rest is empty; the grid starts at 5 and 3. */
function ringing(x: number, y: number): number {
  const isFull = (Math.floor((x + 3) / 8) + Math.floor((y + 5) / 8)) % 2 === 0;
  return isFull ? 200 + ((x * 5 + y * 3) % 7) * 8 : 255;
}

test("ringing that fills its squares is seen wherever the grid starts", () => {
  expect(measureBlockiness(painted(ringing)).quietExcess).toBeGreaterThan(0.4);
});

test("a drawing in white and flat colours is not overexposed, a photograph that is half white is", () => {
  const drawing = painted((x, y) => (x < 90 ? 255 : 60 + (Math.floor(y / 40) % 4) * 30));
  const photograph = painted((x, y) => (x < 90 ? 255 : 41 + ((x * 7 + y * 3) % 170)));
  expect(gradesOf(drawing).exposure).toBeGreaterThan(0.8);
  expect(gradesOf(photograph).exposure).toBeLessThan(0.6);
});

test("a page is white on purpose", () => {
  const page = painted((x, y) => (y % 20 < 10 && (x * 7 + y * 3) % 5 === 0 ? 10 : 255));
  expect(gradesOf(page).exposure).toBeGreaterThan(0.8);
});

test("a picture of one tone is no good picture, and one pixel is measured, too", () => {
  expect(qualityProbabilities(gradesOf(painted(() => 128))).low).toBeGreaterThan(0.9);
  const grades = gradesOf({ width: 1, height: 1, data: Uint8Array.of(9) });
  expect(valuesOf(grades).every((grade) => grade >= 0 && grade <= 1)).toBe(true);
});

test("probabilities are 1 in sum and each within 0 and 1", () => {
  const grade = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.record({ sharpness: grade, exposure: grade, noise: grade, blockiness: grade }), (grades) => {
      const { low, medium, high } = qualityProbabilities(grades);
      const values = [low, medium, high];
      expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12);
      expect(values.every((value) => value >= 0 && value <= 1)).toBe(true);
    }),
  );
});
