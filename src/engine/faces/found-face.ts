import type { ReadBox } from "../tesseract/recognized-text.ts";
import type { FaceExpressions } from "./face-expressions.ts";

/** A face as the networks give it, in pixels of the upright picture. */
export interface FoundFace {
  readonly box: ReadBox;
  /** 0..1. */
  readonly score: number;
  /** The 68 points of the usual annotation scheme as `[x, y, ...]`: jaw 0-16, brows 17-26, nose 27-35, eyes 36-47, mouth 48-67. */
  readonly points: readonly number[];
  readonly expressions?: FaceExpressions;
  readonly look?: FaceLook;
}

/** How well the face can be seen. */
export interface FaceLook {
  /** As that of whole pictures, measured on the cut-out at the networks' size: a tiny face is blurred there, too. */
  readonly sharpness: number;
  /** Mean luma of the middle of the box, 0..255. */
  readonly luma: number;
}
