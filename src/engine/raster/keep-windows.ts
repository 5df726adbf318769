import type { GrayImage } from "./gray-image.ts";

/** In pixels; right and lower edge are outside. */
export interface PixelWindow {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Only what lies in the windows, dark on light; all else is paper. */
export function keepWindows(image: GrayImage, windows: readonly PixelWindow[]): GrayImage {
  const { width, height } = image;
  const kept = windows.map((window) => clipped(window, image));
  const { background, mean } = shadesOf(image, kept);
  const isDark = background < mean;
  const data = new Uint8Array(width * height).fill(isDark ? 255 - background : background);
  for (const { x0, y0, x1, y1 } of kept) {
    for (let y = y0; y < y1; y += 1) {
      const row = image.data.subarray(y * width + x0, y * width + x1);
      data.set(isDark ? row.map((value) => 255 - value) : row, y * width + x0);
    }
  }
  return { width, height, data };
}

function clipped({ x0, y0, x1, y1 }: PixelWindow, { width, height }: GrayImage): PixelWindow {
  const within = (value: number, end: number) => Math.min(Math.max(Math.round(value), 0), end);
  const left = within(x0, width);
  const top = within(y0, height);
  return { x0: left, y0: top, x1: Math.max(left, within(x1, width)), y1: Math.max(top, within(y1, height)) };
}

/** How far the ink of the window stands out from its paper, in grey levels. */
export function contrastIn(image: GrayImage, window: PixelWindow): number {
  const counts = countsIn(image, [clipped(window, image)]);
  const paper = shareOf(counts, 0.5);
  return Math.max(paper - shareOf(counts, INK_SHARE), shareOf(counts, 1 - INK_SHARE) - paper);
}

/** At least this much of a line is inked. */
const INK_SHARE = 0.03;

/** Letters cover less than half of the paper, so the median is its colour. */
function shadesOf(image: GrayImage, windows: readonly PixelWindow[]): { background: number; mean: number } {
  const counts = countsIn(image, windows);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const sum = counts.reduce((all, count, value) => all + count * value, 0);
  return { background: shareOf(counts, 0.5), mean: sum / Math.max(1, total) };
}

function countsIn(image: GrayImage, windows: readonly PixelWindow[]): Uint32Array {
  const counts = new Uint32Array(256);
  for (const { x0, y0, x1, y1 } of windows) {
    for (let y = y0; y < y1; y += 1) {
      for (const value of image.data.subarray(y * image.width + x0, y * image.width + x1)) {
        counts[value] = (counts[value] ?? 0) + 1;
      }
    }
  }
  return counts;
}

/** The grey level that this share of the pixels does not exceed. */
function shareOf(counts: Uint32Array, share: number): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  for (let seen = 0, value = 0; value < 256; value += 1) {
    seen += counts[value] ?? 0;
    if (seen > 0 && seen >= share * total) return value;
  }
  return 255;
}

/** How much darker than the lightest pixel ink is, at least. */
const INK_CONTRAST = 48;

/** Whether anything is printed there: in wide gaps the recogniser now and then sees dashes that are not. */
export function hasInk(image: GrayImage, [x0, y0, x1, y1]: readonly [number, number, number, number]): boolean {
  const window = clipped({ x0, y0, x1, y1 }, image);
  let darkest = 255;
  let lightest = 0;
  for (let y = window.y0; y < window.y1; y += 1) {
    for (let at = y * image.width + window.x0; at < y * image.width + window.x1; at += 1) {
      darkest = Math.min(darkest, image.data[at] ?? 255);
      lightest = Math.max(lightest, image.data[at] ?? 0);
    }
  }
  return lightest - darkest >= INK_CONTRAST;
}
