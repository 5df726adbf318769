import type { GrayImage } from "../raster/gray-image.ts";
import { measureBlockiness } from "./blockiness.ts";
import type { Blockiness } from "./blockiness.ts";
import { measureExposure } from "./exposure.ts";
import type { Exposure } from "./exposure.ts";
import { measureNoise } from "./noise.ts";
import { measureSharpness } from "./sharpness.ts";

/** Everything that counts as quality, as measured. */
export interface QualityMeasures {
  readonly sharpness: number;
  readonly exposure: Exposure;
  readonly noise: number;
  readonly blockiness: Blockiness;
}

/** How good each side of the quality is: 1 is without fault, one half is where people would begin to complain. */
export interface QualityGrades {
  readonly sharpness: number;
  readonly exposure: number;
  readonly noise: number;
  readonly blockiness: number;
}

/** Sharpness and exposure come from the picture shrunk to this side, so that size does not count. */
export const PREVIEW_SIDE_PX = 512;

// Where a grade is one half, and how steeply it falls there. Set on 114 scanned, rendered and photographed pictures and
// on seven of them worsened step by step:
// - sharpness: as they are 0.6 to 10, blurred by 1.5 pixels 0.1 to 0.5 (photographs), by 3 pixels 0.02 to 0.3;
const SHARPNESS = { half: 0.35, steepness: 2 };
// - noise: as they are below 2, scans 3 to 5; with noise of deviation 5, 10, 20 added 2 to 4, 4 to 7, 8 to 12;
const NOISE = { half: 7, steepness: 2 };
// - quiet squares: as they are below 0.17; JPEG quality 20: 0.14 to 0.23, 10: 0.26 to 0.28, 5: 0.3 to 0.42;
const QUIET_EXCESS_HALF = 0.25;
// - borders: as they are below 1; soft photographs at JPEG quality 20: 2.7, at 10: 5.5; jumps below a fifth of a step of
//   luma are not seen;
const BORDER_EXCESS_HALF = 2;
const SEEN_JUMP = 0.2;
const BLOCKINESS_STEEPNESS = 3;
// - luma of the lightest hundredth: as they are above 150, at half the light 83 to 138, at a quarter 41 to 68;
const LIGHT = { half: 85, steepness: 3 };
// - from the darkest to the lightest hundredth: as they are above 100, a page of low contrast 73;
const RANGE = { half: 65, steepness: 3 };
// - white in pictures of many tones: as they are below 0.25, three times the light 0.26 to 0.55. A page is white on
//   purpose and has few middle tones: this says nothing about pages.
const WHITE = { half: 0.45, steepness: 3 };
const MANY_TONES = 0.35;

/** `image` is the picture in its own pixels, `preview` the one shrunk to `PREVIEW_SIDE_PX`. */
export function measureQuality(image: GrayImage, preview: GrayImage): QualityMeasures {
  return {
    sharpness: measureSharpness(preview),
    exposure: measureExposure(preview),
    noise: measureNoise(image),
    blockiness: measureBlockiness(image),
  };
}

export function gradeQuality(measures: QualityMeasures): QualityGrades {
  return {
    sharpness: moreIsBetter(measures.sharpness, SHARPNESS),
    exposure: gradeExposure(measures.exposure),
    noise: lessIsBetter(measures.noise, NOISE),
    blockiness: gradeBlockiness(measures.blockiness),
  };
}

function gradeExposure({ light, dark, whiteShare, manyTonesShare }: Exposure): number {
  const white = whiteShare * Math.min(1, manyTonesShare / MANY_TONES) ** 2;
  return moreIsBetter(light, LIGHT) * moreIsBetter(light - dark, RANGE) * lessIsBetter(white, WHITE);
}

function gradeBlockiness({ borderExcess, borderJump, quietExcess }: Blockiness): number {
  const borders = (borderExcess / BORDER_EXCESS_HALF) * Math.min(1, borderJump / SEEN_JUMP);
  const worst = Math.max(borders, quietExcess / QUIET_EXCESS_HALF);
  return lessIsBetter(worst, { half: 1, steepness: BLOCKINESS_STEEPNESS });
}

interface Grading {
  readonly half: number;
  readonly steepness: number;
}

function moreIsBetter(value: number, { half, steepness }: Grading): number {
  const power = Math.max(0, value / half) ** steepness;
  return power === Infinity ? 1 : power / (1 + power);
}

function lessIsBetter(value: number, grading: Grading): number {
  return 1 - moreIsBetter(value, grading);
}

export interface QualityProbabilities {
  readonly low: number;
  readonly medium: number;
  readonly high: number;
}

/**
 * One fault is enough to spoil a picture, so grades multiply. The product `g` is read as the chance that one person calls
 * the picture good: of two who look, both do (high), neither does (low), or they differ (medium). The three sum to 1.
 */
export function qualityProbabilities(grades: QualityGrades): QualityProbabilities {
  const good = grades.sharpness * grades.exposure * grades.noise * grades.blockiness;
  return { low: (1 - good) ** 2, medium: 2 * good * (1 - good), high: good ** 2 };
}
