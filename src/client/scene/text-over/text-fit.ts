/** A text as measured at `EM_PX`, in CSS pixels about the start of its baseline. */
export interface TextMeasure {
  readonly advance: number;
  /** Of the ink: how far it reaches to the left of the start, to the right, above and below the baseline. */
  readonly left: number;
  readonly right: number;
  readonly ascent: number;
  readonly descent: number;
}

/** The part of the drawn text that is to fill the box, in the units of the measure; `top` is negative above the baseline. */
export interface TextFit {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export const EM_PX = 64;
/** Of the height of a line of text, in ems: what most fonts take above and below the baseline. */
const ABOVE = 0.82;
const BELOW = 0.22;

/**
 * Boxes are as high as the line or as their ink, and engines mix both: a dash in a box of its line must not become a bar.
 * The proportions of the box tell which it is.
 */
export function fitText(measure: TextMeasure, boxAspect: number): TextFit {
  const line = { left: 0, top: -ABOVE * EM_PX, width: measure.advance, height: (ABOVE + BELOW) * EM_PX };
  const { left, right, ascent, descent } = measure;
  const ink = { left: -left, top: -ascent, width: left + right, height: ascent + descent };
  if (ink.width <= 0 || ink.height <= 0) return line;
  return strain(ink, boxAspect) < strain(line, boxAspect) ? ink : line;
}

/** How much a fit would be stretched out of its proportions; 0: not at all. */
function strain({ width, height }: TextFit, boxAspect: number): number {
  return Math.abs(Math.log((boxAspect * height) / Math.max(width, 1e-6)));
}

const UPRIGHT =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uff60ー]$/u;

/** Whether a character stands upright in a column. */
export function isUpright(character: string): boolean {
  return UPRIGHT.test(character);
}

/** A box that is hardly higher than wide may as well hold a character and a digit side by side. */
const MOST_MIXED_ASPECT = 0.6;

/** The characters of a column of upright ones, top to bottom; undefined for text that runs along its box. */
export function stackedCharacters(text: string, boxAspect: number): readonly string[] | undefined {
  const characters = [...text];
  if (boxAspect >= 1 || characters.length < 2 || !characters.some(isUpright)) return undefined;
  return boxAspect < MOST_MIXED_ASPECT || characters.every(isUpright) ? characters : undefined;
}

const RIGHT_TO_LEFT = /\p{Script=Hebrew}|\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u;

export function textDirection(text: string): "ltr" | "rtl" {
  return RIGHT_TO_LEFT.test(text) ? "rtl" : "ltr";
}
