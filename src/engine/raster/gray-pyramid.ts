import { halveGray } from "./gray-image.ts";
import type { GrayImage } from "./gray-image.ts";

/** Ever smaller versions of a picture, made when first asked for, so that shrinking reads every pixel. */
export interface GrayPyramid {
  readonly base: GrayImage;
  /** The level for a step of `pixels` of the base: at most two pixels of that level lie within one step. */
  readonly levelFor: (pixels: number) => { readonly image: GrayImage; readonly scale: number };
}

export function createGrayPyramid(base: GrayImage): GrayPyramid {
  const levels = [base];
  return {
    base,
    levelFor(pixels) {
      let level = 0;
      while (2 ** (level + 1) <= pixels) {
        const next = levels[level + 1] ?? halveGray(levels[level] ?? base);
        if (next === undefined) break;
        levels[level + 1] = next;
        level += 1;
      }
      return { image: levels[level] ?? base, scale: 2 ** level };
    },
  };
}
