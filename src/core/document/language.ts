import type { Confidence } from "./confidence.ts";

/** A BCP 47 tag as the engine wrote it: `en`, `zh-Hans`, `iw`, `und`. Never normalised, so that nothing is hidden. */
export type LanguageTag = string;

export interface DetectedLanguage {
  readonly tag: LanguageTag;
  readonly confidence?: Confidence;
}
