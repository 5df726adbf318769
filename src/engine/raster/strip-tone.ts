import type { GrayImage } from "./gray-image.ts";

/** A line of text, dark on paper that is equally light everywhere. */
export interface EvenLine extends GrayImage {
  readonly paper: number;
  /** Grey levels between paper and ink as the picture has them, before they were spread, 0..255. */
  readonly contrast: number;
}

/** A stretch of this many line heights shows its paper: letters cover less than half of it. */
const WINDOW_HEIGHTS = 3;
const PAPER_QUANTILE = 0.75;
const INK_QUANTILE = 0.02;
/** Fainter ink is spread to this contrast, which the recogniser's own threshold needs, up to so many times. */
const GOOD_CONTRAST = 160;
const MAX_GAIN = 4;

/** Takes out shadows and gradients, turns light letters on dark ground over, and spreads faint ink. */
export function evenLine(line: GrayImage): EvenLine {
  const windows = windowsOf(line);
  const dark = isLightOnDark(windows) ? inverted(line) : line;
  const paper = paperOfColumns(windowsOf(dark), dark.width);
  const contrast = contrastOf(dark, paper);
  const gain = Math.min(MAX_GAIN, Math.max(1, GOOD_CONTRAST / Math.max(1, contrast)));
  const lightest = paper.reduce((a, b) => Math.max(a, b), 0);
  const ground = Math.min(255, Math.max(lightest, Math.round(contrast * gain)));
  const { width, height } = line;
  const data = dark.data.map((value, i) => clamp(ground - ((paper[i % width] ?? 0) - value) * gain));
  return { width, height, data, paper: ground, contrast };
}

interface Window {
  readonly center: number;
  readonly counts: Uint32Array;
  readonly total: number;
}

function windowsOf({ width, height, data }: GrayImage): Window[] {
  const count = Math.max(1, Math.round(width / (WINDOW_HEIGHTS * height)));
  return Array.from({ length: count }, (_, index) => {
    const [from, to] = [Math.floor((index * width) / count), Math.floor(((index + 1) * width) / count)];
    const counts = new Uint32Array(256);
    for (let y = 0; y < height; y += 1) {
      for (let i = y * width + from; i < y * width + to; i += 1) {
        const value = data[i] ?? 0;
        counts[value] = (counts[value] ?? 0) + 1;
      }
    }
    return { center: (from + to) / 2, counts, total: (to - from) * height };
  });
}

/** Letters are the smaller part of each stretch: they pull its mean away from its median. */
function isLightOnDark(windows: readonly Window[]): boolean {
  let pull = 0;
  for (const { counts, total } of windows) {
    const median = quantile(counts, total, 0.5);
    for (const [value, count] of counts.entries()) pull += (value - median) * count;
  }
  return pull > 0;
}

function inverted({ width, height, data }: GrayImage): GrayImage {
  return { width, height, data: data.map((value) => 255 - value) };
}

/** The paper of every column, between the middles of the windows in proportion. */
function paperOfColumns(windows: readonly Window[], width: number): Float32Array {
  const levels = windows.map(({ center, counts, total }) => ({
    center,
    level: quantile(counts, total, PAPER_QUANTILE),
  }));
  let at = 0;
  return new Float32Array(width).map((_, x) => {
    while (at + 2 < levels.length && x > (levels[at + 1]?.center ?? 0)) at += 1;
    const left = levels[at] ?? { center: 0, level: 255 };
    const right = levels[at + 1] ?? left;
    if (left === right) return left.level;
    const share = Math.min(1, Math.max(0, (x - left.center) / (right.center - left.center)));
    return left.level + (right.level - left.level) * share;
  });
}

function contrastOf({ width, data }: GrayImage, paper: Float32Array): number {
  const counts = new Uint32Array(256);
  for (const [i, value] of data.entries()) {
    const depth = clamp(Math.round((paper[i % width] ?? 0) - value));
    counts[depth] = (counts[depth] ?? 0) + 1;
  }
  return quantile(counts, data.length, 1 - INK_QUANTILE);
}

function quantile(counts: Uint32Array, total: number, share: number): number {
  for (let seen = 0, value = 0; value < counts.length; value += 1) {
    seen += counts[value] ?? 0;
    if (seen >= total * share) return value;
  }
  return counts.length - 1;
}

function clamp(value: number): number {
  return Math.min(255, Math.max(0, value));
}
