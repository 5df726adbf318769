import type { OrientedBox } from "../raster/oriented-box.ts";
import type { ImageAnalyzer } from "../vision/image-analyzer.ts";
import type { StripReading } from "./strip-reader.ts";

/** Readings below this are noise that looked like text. */
const NOISE = 0.25;
/** Some word of a line of text is at least as sure as this; scribbles and patterns have none. */
const SUREST_WORD = 0.5;
/** Ink this much fainter than that of the page may be print of the other side of the sheet. */
const FAINT = 0.35;
const SURE = 0.8;
/** Faint lines that are text of this side are read as well as this. */
const LEGIBLE = 0.8;
const SAMPLES = 9;
/** Letters lower than this, in pixels of the picture, cannot be told apart. */
const LOWEST_LINE_PX = 4;
const SIGNS = /[\p{L}\p{N}]/u;

/** Readings that are text, as far as they tell one by one. */
export function withoutNoise(readings: readonly StripReading[]): StripReading[] {
  return readings.filter(({ line, confidence }) => {
    const words = line === undefined || heightOfQuad(line.quad) < LOWEST_LINE_PX ? [] : line.words;
    return confidence >= NOISE && words.some((word) => word.confidence >= SUREST_WORD && SIGNS.test(word.text));
  });
}

/** The contrast, in grey levels, of what was surely read; undefined when nothing was. */
function pageContrast(readings: readonly StripReading[]): number | undefined {
  return medianOf(readings.filter(({ confidence }) => confidence >= SURE).map(({ contrast }) => contrast));
}

/** The contrast of lines that were read otherwise than from strips, told from a few of them. */
export async function contrastOfBoxes(
  image: ImageAnalyzer,
  boxes: readonly OrientedBox[],
): Promise<number | undefined> {
  const step = Math.max(1, Math.floor(boxes.length / SAMPLES));
  const strips = await image.strips(boxes.filter((_, index) => index % step === 0).slice(0, SAMPLES));
  return medianOf(strips.map((strip) => strip.contrast));
}

/**
 * Leaves out what shines through from the other side of the sheet: lines far fainter than the page's that, taken
 * together, are read badly. Faint lines that are read well stay.
 */
export function withoutShowThrough(
  readings: readonly StripReading[],
  contrast = pageContrast(readings),
): StripReading[] {
  if (contrast === undefined) return [...readings];
  const faint = readings.filter((reading) => reading.contrast < FAINT * contrast);
  const length = faint.reduce((sum, { box }) => sum + box.width, 0);
  const legible = faint.reduce((sum, { box, confidence }) => sum + box.width * confidence, 0);
  return legible >= LEGIBLE * length ? [...readings] : readings.filter((reading) => !faint.includes(reading));
}

/** From the first corner, where reading starts, to the last, below it. */
function heightOfQuad(quad: readonly number[]): number {
  const [x0 = 0, y0 = 0] = quad;
  const [x3 = 0, y3 = 0] = quad.slice(6);
  return Math.hypot(x3 - x0, y3 - y0);
}

function medianOf(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}
