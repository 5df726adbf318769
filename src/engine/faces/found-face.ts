import type { ReadBox } from "../tesseract/recognized-text.ts";

/** A face as the networks give it, in pixels of the upright picture. */
export interface FoundFace {
  readonly box: ReadBox;
  /** 0..1. */
  readonly score: number;
  /** The 68 points of the usual annotation scheme as `[x, y, ...]`: jaw 0-16, brows 17-26, nose 27-35, eyes 36-47, mouth 48-67. */
  readonly points: readonly number[];
}
