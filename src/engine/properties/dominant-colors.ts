import type { DominantColor } from "#core/document/image-records.ts";
import type { RgbImage } from "../raster/gray-image.ts";

const MOST_COLORS = 10;
/** Colours as near as this in each of red, green and blue, of 255, are one. */
const SAME_COLOR = 28;
/** A vivid pixel counts as much as this many grey ones: it draws the eye. */
const VIVID_WEIGHT = 4;

interface ColorBin {
  readonly count: number;
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

/**
 * The commonest colours, by falling score. `pixelFraction` is the share of pixels near the colour; `score` the share when
 * vivid pixels count more, so both stay within 1 in sum. Nothing is random: bins of four bits a channel, the fullest first.
 */
export function dominantColors(image: RgbImage): DominantColor[] {
  const bins = colorBins(image);
  const totalWeight = bins.reduce((sum, bin) => sum + weightOf(bin), 0);
  const total = image.width * image.height;
  const colors = clusters(bins).map((cluster) => {
    const count = cluster.reduce((sum, bin) => sum + bin.count, 0);
    const mean = (channel: "red" | "green" | "blue") =>
      Math.round(cluster.reduce((sum, bin) => sum + bin[channel] * bin.count, 0) / count);
    return {
      red: mean("red"),
      green: mean("green"),
      blue: mean("blue"),
      score: cluster.reduce((sum, bin) => sum + weightOf(bin), 0) / totalWeight,
      pixelFraction: count / total,
    };
  });
  return colors.toSorted((a, b) => b.score - a.score).slice(0, MOST_COLORS);
}

/** The fullest bin takes all that are near it, then the fullest of the rest, until enough were taken. */
function clusters(bins: readonly ColorBin[]): ColorBin[][] {
  let rest = bins.toSorted((a, b) => b.count - a.count);
  const found: ColorBin[][] = [];
  while (rest.length > 0 && found.length < 2 * MOST_COLORS) {
    const [heart] = rest;
    if (heart === undefined) break;
    found.push(rest.filter((bin) => isNear(heart, bin)));
    rest = rest.filter((bin) => !isNear(heart, bin));
  }
  return found;
}

function isNear(a: ColorBin, b: ColorBin): boolean {
  const distance = Math.max(Math.abs(a.red - b.red), Math.abs(a.green - b.green), Math.abs(a.blue - b.blue));
  return distance <= SAME_COLOR;
}

function weightOf({ count, red, green, blue }: ColorBin): number {
  const chroma = (Math.max(red, green, blue) - Math.min(red, green, blue)) / 255;
  return count * (1 + (VIVID_WEIGHT - 1) * chroma);
}

/** Bins that hold anything, each with the mean of its pixels, in the order of their numbers. */
function colorBins({ data }: RgbImage): ColorBin[] {
  const sums = new Float64Array(4096 * 4);
  for (let i = 0; i < data.length; i += 3) {
    const red = data[i] ?? 0;
    const green = data[i + 1] ?? 0;
    const blue = data[i + 2] ?? 0;
    const at = (((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4)) * 4;
    sums[at] = (sums[at] ?? 0) + 1;
    sums[at + 1] = (sums[at + 1] ?? 0) + red;
    sums[at + 2] = (sums[at + 2] ?? 0) + green;
    sums[at + 3] = (sums[at + 3] ?? 0) + blue;
  }
  const bins: ColorBin[] = [];
  for (let at = 0; at < sums.length; at += 4) {
    const count = sums[at] ?? 0;
    const mean = (offset: number) => (sums[at + offset] ?? 0) / count;
    if (count > 0) bins.push({ count, red: mean(1), green: mean(2), blue: mean(3) });
  }
  return bins;
}
