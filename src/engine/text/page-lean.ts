import type { TextBox } from "../detector/text-boxes.ts";
import { leanOfStrip } from "../raster/strip-lean.ts";
import type { ImageAnalyzer } from "../vision/image-analyzer.ts";
import { median } from "./placed-line.ts";

type StripSource = Pick<ImageAnalyzer, "strips">;

/** The longest lines tell. */
const SAMPLES = 5;
const TELLING_RATIO = 8;
const LEAST_LEAN = 0.05;
/** So many lines of a page agree this well. */
const AGREEMENT = 0.05;
const LEAST_AGREEING = 0.6;

/**
 * The boxes with the lean of their letters, where the page, pictured from the side, has one: set upright, characters of
 * many strokes are read better.
 */
export async function withLean(image: StripSource, boxes: readonly TextBox[]): Promise<readonly TextBox[]> {
  const lean = await leanOfPage(image, boxes);
  return lean === 0 ? boxes : boxes.map((box) => ({ ...box, lean }));
}

async function leanOfPage(image: StripSource, boxes: readonly TextBox[]): Promise<number> {
  const long = boxes.filter((box) => box.width >= TELLING_RATIO * box.height).toSorted((a, b) => b.width - a.width);
  const strips = await image.strips(long.slice(0, SAMPLES));
  const leans = strips.map((strip) => leanOfStrip(strip));
  const usual = median(leans) ?? 0;
  const agreeing = leans.filter((lean) => Math.abs(lean - usual) <= AGREEMENT);
  return Math.abs(usual) >= LEAST_LEAN && agreeing.length >= LEAST_AGREEING * leans.length ? usual : 0;
}
